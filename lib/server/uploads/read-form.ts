import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { safeName } from "@/lib/uploads/file-name";
import { NotAForm, readParts } from "@/lib/uploads/read-parts";

/** A file of a form, held in memory; one that was passed over is not, and says why. */
export type FormFile = { name: string; content: Buffer; passedOver: "too-large" | "too-many" | null };
export type ReadForm = { fields: [name: string, value: string][]; files: FormFile[] };

type Limits = { files: number; fileBytes: number; fieldBytes: number };

class TooMuch extends Error {}

/**
 * The fields and files of a posted form, in memory of no more than the limits.
 * A file that is too large is passed over and said to be: what was typed beside
 * it is not lost. Files past the number allowed are passed over too.
 */
export async function readForm(
  body: AsyncIterable<Uint8Array>,
  { boundary, limits }: { boundary: string; limits: Limits },
): Promise<Result<ReadForm, "not-a-form" | "too-much">> {
  const read: ReadForm = { fields: [], files: [] };
  let part: { name: string; fileName: string | null; chunks: Buffer[]; bytes: number } | null = null;
  let typed = 0;
  let passed = 0;

  const passedOver = (bytes: number): FormFile["passedOver"] => {
    if (read.files.length >= limits.files) return "too-many";
    return bytes > limits.fileBytes ? "too-large" : null;
  };

  const form = readParts(boundary, {
    begin({ name, fileName }) {
      part = { name, fileName, chunks: [], bytes: 0 };
    },
    bytes(chunk) {
      if (!part) return;
      part.bytes += chunk.length;
      if (part.fileName === null) {
        typed += chunk.length;
        if (typed > limits.fieldBytes) throw new TooMuch();
      } else if (passedOver(part.bytes)) {
        part.chunks = [];
        passed += chunk.length;
        if (passed > limits.files * limits.fileBytes) throw new TooMuch();
        return;
      }
      part.chunks.push(Buffer.from(chunk));
    },
    end() {
      if (!part) return;
      const { name, fileName, chunks, bytes } = part;
      part = null;
      const content = Buffer.concat(chunks);
      if (fileName === null) read.fields.push([name, content.toString("utf8").replaceAll("\r\n", "\n")]);
      else if (fileName !== "")
        read.files.push({ name: safeName(fileName), content, passedOver: passedOver(bytes) });
    },
  });

  try {
    for await (const chunk of body) await form.write(chunk);
    form.finish();
    return succeed(read);
  } catch (error) {
    if (error instanceof TooMuch) return fail("too-much");
    if (error instanceof NotAForm) return fail("not-a-form");
    throw error;
  }
}
