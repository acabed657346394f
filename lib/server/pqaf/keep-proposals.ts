import "server-only";
import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { Proposal } from "@/lib/pqaf/propose-level";
import { now } from "@/lib/server/clock";

export type MadeProposal = {
  practice: string;
  month: Period;
  edition: number;
  triggersOn: Day;
  proposal: Proposal;
  loadIds: number[];
};

/** So many rows go in one statement: enough to be quick, few enough for memory. */
const AT_A_TIME = 500;

/** Keeps the proposals that differ from the newest of their practice and month. Older ones stay. Returns how many. */
export async function keepProposals(
  client: ClientBase,
  system: string,
  made: readonly MadeProposal[],
): Promise<number> {
  const kept = await newestFingerprints(client, system);
  const rows = made.flatMap(({ practice, month, edition, triggersOn, proposal, loadIds }) => {
    const reasons = reasonsOf(proposal);
    const fingerprint = createHash("md5").update(`${edition} ${reasons}`).digest("hex");
    if (kept.get(`${practice} ${month.start}`) === fingerprint) return [];
    const { level, floor, counting, judgedWeight: judged } = proposal;
    const own = { practice, month: month.start, edition, level, floor, counting, judged };
    return [{ ...own, reasons, triggers_on: triggersOn, fingerprint, load_ids: loadIds }];
  });
  for (let at = 0; at < rows.length; at += AT_A_TIME)
    await keep(client, system, rows.slice(at, at + AT_A_TIME));
  return rows.length;
}

/** What a proposal rests on, as it is kept: fed back to `proposeLevel`, it gives the proposal again. */
function reasonsOf({ judged, unjudged, triggers }: Proposal): string {
  return JSON.stringify({ judged, unjudged, triggers });
}

async function newestFingerprints(client: ClientBase, system: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ practice: string; month: Day; fingerprint: string }>(
    "select practice, month, fingerprint from level_proposal where system = $1 and newest",
    [system],
  );
  return new Map(rows.map(({ practice, month, fingerprint }) => [`${practice} ${month}`, fingerprint]));
}

async function keep(client: ClientBase, system: string, rows: readonly object[]): Promise<void> {
  const json = JSON.stringify(rows);
  await client.query(
    `update level_proposal p set newest = false
     from json_to_recordset($2) as made(practice varchar, month date)
     where p.system = $1 and p.newest and p.practice = made.practice and p.month = made.month`,
    [system, json],
  );
  await client.query(
    `insert into level_proposal (system, practice, month, edition_id, level, floor, counting, judged, reasons,
                                 triggers_on, fingerprint, load_ids, made_at)
     select $1, practice, month, edition, level, floor, counting, judged, reasons::jsonb, triggers_on, fingerprint, load_ids, $3
     from json_to_recordset($2) as made(practice varchar, month date, edition int, level smallint, floor smallint,
       counting float, judged float, reasons text, triggers_on date, fingerprint char(32), load_ids int[])`,
    [system, json, now()],
  );
}
