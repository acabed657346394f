import "server-only";

/** Our forms of this kind are a few short fields: more is not one. */
const MOST_BYTES = 10_000;

/** The text a request carries, or null where it is too long to be a short form. Never more than that is read. */
export async function shortBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return null;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Whoever states no length, or another than the true one, is cut off where it is too long.
  for await (const part of request.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
