/** Our own code for a Place: its system's code and its name's first words, "QWU-WARWICKSHIRE". */
export function placeCode(system: string, name: string): string {
  const words = name
    .normalize("NFD")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${system}-${words}`.slice(0, LONGEST).replace(/-+$/, "");
}

const LONGEST = 24;
