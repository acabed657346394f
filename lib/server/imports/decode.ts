import "server-only";
import type { FileError } from "@/lib/loads/dataset";

/** A failure to read on: not a bug, an answer about the file. */
export class Unreadable extends Error {
  constructor(readonly problem: FileError) {
    super(problem.found);
  }
}

const UTF8 = "text in UTF-8 (in a spreadsheet: save as CSV UTF-8)";

/**
 * Bytes to text with one kind of line end. UTF-8 with or without a byte order
 * mark is the only encoding the publishers use; anything else would garble names
 * in silence, so it is refused at its line.
 */
export function textDecoder() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let heldReturn = false;

  function refuse(before: string, found: string): never {
    throw new Unreadable({ line: line + newlines(before), column: null, found, expected: UTF8 });
  }

  function decoded(chunk: Uint8Array | null): string {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      const lenient = new TextDecoder("utf-8").decode(chunk ?? new Uint8Array());
      return refuse(lenient.slice(0, Math.max(0, lenient.indexOf("\ufffd"))), "bytes that are not UTF-8");
    }
  }

  return {
    /** The text of the next bytes; null ends. */
    decode(chunk: Uint8Array | null): string {
      let text = decoded(chunk);
      const binary = text.indexOf("\0");
      if (binary >= 0) refuse(text.slice(0, binary), "binary data (a NUL byte)");
      // A line end may fall between two chunks: hold a trailing return back.
      if (heldReturn) text = `\r${text}`;
      heldReturn = chunk !== null && text.endsWith("\r");
      if (heldReturn) text = text.slice(0, -1);
      if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
      line += newlines(text);
      return text;
    },
  };
}

export function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
