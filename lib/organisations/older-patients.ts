import { formatCount, formatShare } from "@/lib/figures/format";

/** Patients of one age band, by the first age of it. */
export type AgeBand = { from: number; patients: number };

/** Patients of 65 and over among all that are counted by age. */
export type OlderPatients = { older: number; patients: number };

/** The bands among the cells of a list: "age:0-4" to "age:95+"; other cells are no band. */
export function ageBands(cells: Readonly<Record<string, number>>): AgeBand[] {
  return Object.entries(cells).flatMap(([cell, patients]) => {
    const from = /^age:(\d+)/.exec(cell)?.[1];
    return from === undefined ? [] : [{ from: Number(from), patients }];
  });
}

/** Null where nobody is counted by age. */
export function olderAmong(cells: Readonly<Record<string, number>>): OlderPatients | null {
  const bands = ageBands(cells);
  const patients = patientsIn(bands);
  return patients > 0 ? { older: patientsIn(bands.filter(({ from }) => from >= 65)), patients } : null;
}

export function patientsIn(bands: readonly AgeBand[]): number {
  return bands.reduce((sum, { patients }) => sum + patients, 0);
}

/** "19.2%" and "1,895 of 9,869"; where so few are older or younger that a patient could be told, neither. */
export function olderWords({ older, patients }: OlderPatients, floor: number): { value: string; of: string } {
  const few = `fewer than ${floor}`;
  const of = `of ${formatCount(patients)}`;
  if (older < floor) return { value: few, of };
  if (patients - older < floor) return { value: `all but ${few}`, of };
  return { value: formatShare(older / patients), of: `${formatCount(older)} ${of}` };
}
