import "server-only";
import type { Readable } from "node:stream";

/** The first bytes of a stream, and no more of it. */
export async function headOf(bytes: Readable, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    read += chunk.length;
    if (read >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}
