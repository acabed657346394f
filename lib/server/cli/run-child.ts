import "server-only";
import type { AuditActor } from "@/lib/server/audit";
import { revertLoad } from "@/lib/server/commands/revert-load";
import { disconnect, pool } from "@/lib/server/db";
import { logError } from "@/lib/server/log";
import { checkFiles } from "@/lib/server/uploads/check-files";
import { loadConfirmed } from "@/lib/server/uploads/load-confirmed";
import { openJournal, type Journal } from "@/lib/server/uploads/run-journal";
import { uploadOrder } from "@/lib/server/uploads/upload-order";
import { runShare } from "@/lib/uploads/run-share";
import type { RunKind } from "@/lib/uploads/upload-state";

// Runs apart from the server (lib/server/uploads/start-run.ts): a kill ends only this, and stores all of a file or nothing.
const CHANGED =
  "Other figures were loaded after the review. What would now do something else was left alone and has been checked again";

type Run = {
  id: number;
  kind: RunKind;
  uploadId: string | null;
  loadId: number | null;
  reason: string | null;
  by: AuditActor;
};

async function main(id: number, words: string | null): Promise<void> {
  const run = await findRun(id);
  if (!run) return;
  const journal = await openJournal(id);
  try {
    const { outcome, checkAgain } = await work(run, journal);
    if (!checkAgain) return await journal.end("DONE", outcome ?? words);
    // A review that no longer holds is made anew, for the person to look at.
    const next = await journal.endForCheck(CHANGED);
    if (next !== null) await main(next, CHANGED);
  } catch (error) {
    const reference = logError(error, { run: id });
    await journal.end("INTERRUPTED", `Something went wrong on our side. Quote the reference ${reference}`);
  }
}

type Ending = { outcome: string | null; checkAgain: boolean };

async function work({ kind, uploadId, loadId, reason, by }: Run, journal: Journal): Promise<Ending> {
  if (kind === "REVERT") {
    const done = await revertLoad(by, loadId ?? 0, reason ?? "", (line, place) =>
      journal.say(line, runShare(kind, place, 0)),
    );
    return { outcome: done.ok ? null : done.error, checkAgain: false };
  }
  const order = await uploadOrder(uploadId ?? "", by);
  if (kind === "CHECK") {
    await checkFiles(order, journal);
    return { outcome: null, checkAgain: false };
  }
  const { changedSince } = await loadConfirmed(order, journal);
  return { outcome: null, checkAgain: changedSince > 0 };
}

async function findRun(id: number): Promise<Run | null> {
  const { rows } = await pool().query<Omit<Run, "by"> & { personId: string; actingAs: number | null }>(
    `select id, kind, upload_id as "uploadId", load_id as "loadId", reason, person_id as "personId",
            acting_as as "actingAs"
     from load_run where id = $1 and status = 'RUNNING'`,
    [id],
  );
  const [run] = rows;
  if (!run) return null;
  const { personId, actingAs, ...order } = run;
  return { ...order, by: { id: personId, actingAs } };
}

await main(Number(process.argv[2]), null);
await disconnect();
