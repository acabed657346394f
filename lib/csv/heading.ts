/**
 * A heading reduced to what tells it: case, spaces, line breaks, underscores and
 * punctuation differ between a publisher's workbook, its csv and its copies.
 * "Partner\r\nOrganisation\r\nCode" and "PARTNER_ORGANISATION_CODE" are one.
 */
export function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replaceAll("%", " percent ") // "% Same Day" beside "Same Day" is another column
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

/** The same without its numbers: "Submissions [7]" and "submissions" are one, and so is a score out of 635 or 567. */
export function headingWithoutNumbers(text: string): string {
  return headingKey(text)
    .split("_")
    .filter((word) => !/^\d+$/.test(word))
    .join("_");
}
