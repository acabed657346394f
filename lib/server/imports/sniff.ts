import "server-only";

/** What the first bytes of a file are. */
export type Sniffed = { kind: "text" } | { kind: "zip" } | { kind: "other"; found: string };

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["1f8b", "a gzip archive"],
  ["25504446", "a PDF"],
  ["d0cf11e0", "an old Excel workbook (.xls): save it as .xlsx or csv"],
  ["50415231", "a Parquet file"],
  ["89504e47", "an image"],
  ["ffd8ff", "an image"],
  ["377abcaf", "a 7-Zip archive"],
  ["52617221", "a RAR archive"],
  ["fffe", "text in UTF-16, not UTF-8"],
  ["feff", "text in UTF-16, not UTF-8"],
];

export function sniff(head: Buffer): Sniffed {
  if (head.length === 0) return { kind: "other", found: "an empty file (0 bytes)" };
  const hex = head.subarray(0, 8).toString("hex");
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return { kind: "zip" };
  const [, found] = SIGNATURES.find(([signature]) => hex.startsWith(signature)) ?? [];
  if (found) return { kind: "other", found };
  const start = head
    .subarray(0, 2_000)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^<(!doctype html|html|head|body|script|!--)/i.test(start))
    return { kind: "other", found: "a web page (HTML)" };
  if (/^<\?xml/i.test(start)) return { kind: "other", found: "an XML document" };
  if (/^[[{]/.test(start)) return { kind: "other", found: "JSON" };
  return head.includes(0) ? { kind: "other", found: "binary data" } : { kind: "text" };
}

/** UTF-16 is told from its text too, so that a file we would know is refused and not passed over. */
export function headText(head: Buffer): string {
  const start = head.subarray(0, 2).toString("hex");
  if (start === "fffe") return new TextDecoder("utf-16le").decode(head);
  if (start === "feff") return new TextDecoder("utf-16be").decode(head);
  return new TextDecoder("utf-8").decode(head);
}
