/** What may be sent with a reply, by what it is and not by what it is called. */
export const ATTACHMENT_KINDS = ["pdf", "png", "jpeg", "docx", "csv"] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export const ATTACHMENT_LIMITS = { files: 5, bytes: 10_000_000 } as const;

/** What the file chooser offers. */
export const ATTACHMENTS_ACCEPTED = ".pdf,.png,.jpg,.jpeg,.docx,.csv";

export const ATTACHMENT_NAMES: Record<AttachmentKind, string> = {
  pdf: "PDF",
  png: "PNG picture",
  jpeg: "JPEG picture",
  docx: "Word document",
  csv: "csv file",
};

const ENDINGS: Record<string, AttachmentKind> = {
  pdf: "pdf",
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  docx: "docx",
  csv: "csv",
};

/** What a file is by the end of its name; null for what may not be sent. */
export function kindByName(name: string): AttachmentKind | null {
  return ENDINGS[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;
}

const SIGNATURES: readonly (readonly [string, AttachmentKind | "zip"])[] = [
  ["255044462d", "pdf"],
  ["89504e470d0a1a0a", "png"],
  ["ffd8ff", "jpeg"],
  ["504b0304", "zip"],
];

/** What a file is by its first bytes: a "zip" may be a Word document, and what is none of these may be text. */
export function kindByContent(head: Uint8Array): AttachmentKind | "zip" | null {
  const hex = Buffer.from(head.subarray(0, 8)).toString("hex");
  return SIGNATURES.find(([signature]) => hex.startsWith(signature))?.[1] ?? null;
}

/** The words of a part of a Word document: each paragraph a line, whatever runs it is cut into. */
export function wordsOfDocument(xml: string): string {
  return xml
    .replaceAll(/<\/w:(p|tc|tr)>|<w:(br|cr)\b[^>]*>/g, "\n")
    .replaceAll(/<w:tab\b[^>]*>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#160;", " ")
    .replaceAll("&amp;", "&");
}

/** Kinds whose words are searched for NHS numbers; pictures and PDFs are not. */
export const SEARCHED_KINDS = ["docx", "csv"] as const satisfies readonly AttachmentKind[];
