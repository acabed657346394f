import "server-only";
import { TextDecoder } from "node:util";
import {
  ATTACHMENT_LIMITS,
  ATTACHMENT_NAMES,
  kindByContent,
  kindByName,
  wordsOfDocument,
  type AttachmentKind,
} from "@/lib/pqaf/attachment";
import { fail, succeed, type Result } from "@/lib/result";
import { entryBytes, listArchive } from "@/lib/server/imports/archive";
import { Unreadable } from "@/lib/server/imports/decode";
import { READ_LIMITS } from "@/lib/server/imports/found-file";
import { sniff } from "@/lib/server/imports/sniff";

/** A file that is what its name says. `words`: what can be searched of it; null for pictures and PDFs. */
export type CheckedAttachment = { kind: AttachmentKind; words: string | null };

const DOCUMENT_LIMITS = { ...READ_LIMITS, entries: 2_000, archive: 100_000_000, ratio: 200 };
const DOCUMENT = "word/document.xml";
const WORDED = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;

/**
 * Whether a file may be kept: of a kind that may be sent, and by its content the
 * kind its name says. The failure is in words that follow the file's name.
 */
export async function checkAttachment(
  name: string,
  content: Buffer,
): Promise<Result<CheckedAttachment, string>> {
  const named = kindByName(name);
  if (named === null) return fail("is not a PDF, PNG, JPEG, Word (.docx) or csv file");
  if (content.length === 0) return fail("is empty (0 bytes)");
  if (content.length > ATTACHMENT_LIMITS.bytes) return fail("is larger than 10 MB");
  const found = kindByContent(content);
  if (found === "zip") return named === "docx" ? document(content) : mismatch(named, "a zip archive");
  if (found !== null)
    return found === named
      ? succeed({ kind: found, words: null })
      : mismatch(named, `a ${ATTACHMENT_NAMES[found]}`);
  if (named !== "csv") return mismatch(named, whatItIs(content));
  const words = textOf(content);
  return words === null ? mismatch(named, whatItIs(content)) : succeed({ kind: "csv", words });
}

function mismatch(named: AttachmentKind, found: string): Result<CheckedAttachment, string> {
  return fail(`is ${found}, not the ${ATTACHMENT_NAMES[named]} that its name says`);
}

function whatItIs(content: Buffer): string {
  const what = sniff(content.subarray(0, 4_096));
  return what.kind === "other" ? what.found : "something else";
}

/** The words of a text file, in UTF-8 or as old spreadsheets write it; null where it is no text. */
function textOf(content: Buffer): string | null {
  const what = sniff(content.subarray(0, 4_096));
  if (what.kind !== "text" || content.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    const words = new TextDecoder("windows-1252").decode(content);
    return /[\u0001-\u0008\u000e-\u001f\u007f]/.test(words) ? null : words;
  }
}

async function document(content: Buffer): Promise<Result<CheckedAttachment, string>> {
  try {
    const entries = await listArchive(content, DOCUMENT_LIMITS);
    if (!entries.includes(DOCUMENT) || !entries.includes("[Content_Types].xml"))
      return mismatch("docx", "a zip archive");
    if (entries.some((entry) => entry.endsWith("vbaProject.bin")))
      return fail("holds macros: save it without them");
    const parts: string[] = [];
    for (const entry of entries.filter((each) => WORDED.test(each))) parts.push(await partOf(content, entry));
    return succeed({ kind: "docx", words: parts.map(wordsOfDocument).join("\n") });
  } catch (error) {
    if (error instanceof Unreadable) return mismatch("docx", "a damaged or unsafe archive");
    throw error;
  }
}

async function partOf(content: Buffer, entry: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of entryBytes(content, entry)) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}
