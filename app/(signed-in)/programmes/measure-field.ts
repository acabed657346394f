import { z } from "zod";
import { codeOf, type MetricRef } from "@/lib/programmes/programme";

/** A measure as a form sends it: "catalogue:same-day", or "own:self-referrals" of the programme's own figures. */
export function measureField(message: string) {
  return z
    .string()
    .regex(/^(catalogue|own):[a-z0-9-]+$/, message)
    .transform((text): MetricRef => {
      const [kind, code = ""] = text.split(":");
      return kind === "own" ? { own: code } : { catalogue: code };
    });
}

/** The same where it may be left out: null then. */
export function optionalMeasureField(message: string) {
  return z.union([z.literal("").transform(() => null), measureField(message)]);
}

export function measureValue(ref: MetricRef): string {
  return `${"own" in ref ? "own" : "catalogue"}:${codeOf(ref)}`;
}
