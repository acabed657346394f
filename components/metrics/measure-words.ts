/** A measure's name within a sentence: "within 2 weeks"; "GP Patient Survey ..." keeps its capitals. */
export function withinSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
