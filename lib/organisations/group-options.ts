type Grouped = { place: string | null; placeName: string | null; pcn: string | null; pcnName: string | null };

/** The Places or PCNs of some practices, by name, with "All" first. */
export function groupOptions(
  practices: readonly Grouped[],
  kind: "place" | "pcn",
): { value: string; label: string }[] {
  const named = new Map(
    practices.flatMap((practice) => {
      const [code, name] = [practice[kind], practice[`${kind}Name`]];
      return code && name ? [[code, name] as const] : [];
    }),
  );
  const sorted = [...named].toSorted(([, a], [, b]) => a.localeCompare(b, "en-GB"));
  return [{ value: "", label: "All" }, ...sorted.map(([value, label]) => ({ value, label }))];
}
