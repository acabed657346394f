/** What each family and value of a cell is called on screen. */
const FAMILIES: Record<string, string> = {
  appointments: "All appointments",
  wait: "Time from booking",
  status: "Outcome",
  staff: "Seen by",
  mode: "How",
  category: "Category",
};

/** "wait:same-day" as people read it: "Time from booking, same day". */
export function cellWords(cell: string): string {
  const [family = "", value] = cell.split(":");
  const name = FAMILIES[family] ?? family.replace(/-/g, " ");
  return value === undefined ? name : `${name}, ${value.replace(/-/g, " ")}`;
}
