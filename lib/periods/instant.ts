const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant as a clock in London showed it: "15 January 2026 at 14:03". */
export function instantName(at: Date): string {
  return LONDON.format(at).replace(", ", " at ");
}
