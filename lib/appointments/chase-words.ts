/** "12 practices have not sent November 2025". */
export function chaseHeading(practices: number, month: string): string {
  if (practices === 0) return `No practice is left to remind of ${month}`;
  return `${practices} ${practices === 1 ? "practice has" : "practices have"} ${month} still to send`;
}

/** "14 people". */
export function peopleIn(byPractice: ReadonlyMap<string, number>): string {
  const people = [...byPractice.values()].reduce((sum, each) => sum + each, 0);
  return `${people} ${people === 1 ? "person" : "people"}`;
}

/** "2 e-mails are on their way to 1 practice.", from what the address says was sent. */
export function chasedWords(messages: number, practices: number): string {
  const mail = messages === 1 ? "1 e-mail is" : `${messages} e-mails are`;
  return `${mail} on the way to ${practices} ${practices === 1 ? "practice" : "practices"}.`;
}
