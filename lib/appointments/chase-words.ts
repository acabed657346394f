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
