import type { Day } from "@/lib/periods/day";

type Practice = {
  code: string;
  name: string;
  kind: "PCN" | "PRACTICE";
  pcn: { code: string } | null;
  place: { code: string } | null;
  closedOn: Day | null;
  successors: number;
  inNewestList: boolean;
};

export type Matter = { code: string; name: string; says: string };

/** What in the files asks for the ICB's word: where patients of a closed practice went, and who belongs nowhere. */
export function toLookAt(organisations: readonly Practice[], on: Day): Matter[] {
  return organisations.flatMap((each) => {
    const says = matterOf(each, on);
    return says === null ? [] : [{ code: each.code, name: each.name, says }];
  });
}

function matterOf(each: Practice, on: Day): string | null {
  const { kind, pcn, place, closedOn, successors, inNewestList } = each;
  const closed = closedOn !== null && closedOn < on;
  if (kind === "PCN") return place === null ? "Its PCN has no Place, so its practices are in none" : null;
  if (closed) return successors === 0 ? "Closed, and nothing says where its patients went" : null;
  if (!inNewestList) return "Not in the newest list of practices: it may have closed or merged";
  if (pcn === null && place === null) return "In no PCN and in no Place";
  return null;
}
