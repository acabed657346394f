import "server-only";
import { hash } from "node:crypto";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { Proposal } from "@/lib/pqaf/propose-level";
import { reasonsWriter } from "@/lib/pqaf/reasons-text";
import { now } from "@/lib/server/clock";
import { copyRows, type CopyCell } from "@/lib/server/copy-rows";
import type { Loads } from "./known";

export type MadeProposal = {
  practice: string;
  month: Period;
  edition: number;
  triggersOn: Day;
  proposal: Proposal;
  loads: Loads;
};

const COLUMNS = [
  ...["system", "practice", "month", "edition_id", "level", "floor", "counting", "judged"],
  ...["reasons", "triggers_on", "fingerprint", "load_ids", "made_at"],
];

/** Keeps the proposals that differ from the newest of their practice and month. Older ones stay. Returns how many. */
export async function keepProposals(
  client: ClientBase,
  system: string,
  made: readonly MadeProposal[],
): Promise<number> {
  const kept = await newestFingerprints(client, system);
  const at = now().toISOString();
  const reasonsOf = reasonsWriter();
  // As they were kept before the length of a run was told: that alone makes no proposal of then another one.
  const untold = reasonsWriter("lasts");
  const replaced: { practice: string; month: Day }[] = [];
  const rows = made.flatMap(({ practice, month, edition, triggersOn, proposal, loads }): CopyCell[][] => {
    const reasons = reasonsOf(proposal);
    const fingerprint = fingerprintOf(edition, reasons);
    const before = kept.get(`${practice} ${month.start}`);
    if (before !== undefined) {
      if (before === fingerprint || before === fingerprintOf(edition, untold(proposal))) return [];
      replaced.push({ practice, month: month.start });
    }
    const { level, floor, counting, judgedWeight: judged } = proposal;
    const own = [system, practice, month.start, edition, level, floor, counting, judged];
    const loadIds = [...new Set(loads.flat())].toSorted((one, other) => one - other);
    return [[...own, reasons, triggersOn, fingerprint, loadIds, at]];
  });
  await replace(client, system, replaced);
  await copyRows(client, { table: "level_proposal", columns: COLUMNS }, rows);
  return rows.length;
}

function fingerprintOf(edition: number, reasons: string): string {
  return hash("md5", `${edition} ${reasons}`);
}

async function newestFingerprints(client: ClientBase, system: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ practice: string; month: Day; fingerprint: string }>(
    "select practice, month, fingerprint from level_proposal where system = $1 and newest",
    [system],
  );
  return new Map(rows.map(({ practice, month, fingerprint }) => [`${practice} ${month}`, fingerprint]));
}

async function replace(
  client: ClientBase,
  system: string,
  replaced: readonly { practice: string; month: Day }[],
): Promise<void> {
  if (replaced.length === 0) return;
  await client.query(
    `update level_proposal p set newest = false
     from unnest($2::varchar[], $3::date[]) as made (practice, month)
     where p.system = $1 and p.newest and p.practice = made.practice and p.month = made.month`,
    [system, replaced.map(({ practice }) => practice), replaced.map(({ month }) => month)],
  );
}
