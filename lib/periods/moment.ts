const MOMENT = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant as people in England say it: "16 October 2025 at 16:05". */
export function momentWords(at: Date): string {
  return MOMENT.format(at);
}
