/** Text as a workbook or a Word file can hold it: XML allows no control characters, escaped or not. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
