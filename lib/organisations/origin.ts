import { isDemoCode } from "./demo-codes";

/** What a file's organisations make it: invented, real, or a mixture (null: it names none). */
export function originOf(codes: Iterable<string>): "demo" | "real" | "mixed" | null {
  let origin: "demo" | "real" | null = null;
  for (const code of codes) {
    const own = isDemoCode(code) ? "demo" : "real";
    if (origin !== null && origin !== own) return "mixed";
    origin = own;
  }
  return origin;
}
