import "server-only";
import type { Recognised } from "@/lib/loads/source-content";
import type { FoundFile } from "./found-file";

/** The tables of a file that a data set claims, by content and never by name; none = unrecognised. */
export type Recognition = {
  tables: Recognised[];
  /** What the file is, in words, for the answer about an unrecognised one: "a web page (HTML)". */
  found: string;
};

export async function recognise(file: FoundFile): Promise<Recognition> {
  throw new Error(`not written yet: ${file.name}`);
}
