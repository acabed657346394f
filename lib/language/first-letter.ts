/** Words as a sentence begins with them: "lower is better" is "Lower is better". */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const MONTH = /^(January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Words within a sentence: "within 2 weeks"; "GP Patient Survey ..." and "October ..." keep their capitals. */
export function withinSentence(words: string): string {
  return /^[A-Z][a-z]/.test(words) && !MONTH.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}
