/** A cell as an error shows it: one line, no control characters, not a page of it. */
export function quoted(text: string): string {
  const shown = text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  if (shown === "") return "nothing";
  return `"${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}"`;
}
