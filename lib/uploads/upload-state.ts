export type RunKind = "CHECK" | "LOAD" | "REVERT";
export type RunStatus = "RUNNING" | "DONE" | "INTERRUPTED";

/** Where an upload stands: what it waits for, or what came of it. */
export type UploadState =
  | "checking"
  | "check-interrupted"
  | "review"
  | "nothing-to-load"
  | "loading"
  | "load-interrupted"
  | "done"
  | "discarded";

/**
 * Told from its newest run. An upload without one has just arrived: its check is about to start.
 * `waits`: a table of it may be loaded, or waits for an answer.
 */
export function uploadState(
  run: { kind: RunKind; status: RunStatus } | null,
  { discarded, waits }: { discarded: boolean; waits: boolean },
): UploadState {
  if (discarded) return "discarded";
  if (run === null) return "checking";
  if (run.kind === "CHECK")
    return {
      RUNNING: "checking",
      DONE: waits ? "review" : "nothing-to-load",
      INTERRUPTED: "check-interrupted",
    }[run.status] as UploadState;
  return { RUNNING: "loading", DONE: "done", INTERRUPTED: "load-interrupted" }[run.status] as UploadState;
}

/** Without a sign of life for so long a run is taken for dead, even where its process number lives on. */
export const SILENCE_SECONDS = 120;

/** A run whose process never said that it is there is given so long to start. */
export const START_SECONDS = 45;

/** Whether a run that says it is under way still is. `alive`: its process is there. */
export function isUnderWay(
  run: { processId: number | null; seenAt: Date },
  { now, alive }: { now: Date; alive: boolean },
): boolean {
  const silent = (now.getTime() - run.seenAt.getTime()) / 1000;
  return run.processId === null ? silent < START_SECONDS : alive && silent < SILENCE_SECONDS;
}
