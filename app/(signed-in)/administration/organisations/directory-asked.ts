/** Whether each word typed is in a practice's name, code or PCN. */
export function fitsSearch(
  { name, code, pcn }: { name: string; code: string; pcn: { name: string } | null },
  search: string,
): boolean {
  const text = `${name} ${code} ${pcn?.name ?? ""}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
