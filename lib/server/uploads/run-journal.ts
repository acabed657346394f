import "server-only";
import pg from "pg";
import { env } from "@/lib/server/env";

/** How often a run writes where it is, at most, and shows that it lives, at least. */
const WRITE_MS = 400;
const LIVE_MS = 5_000;

export type Journal = {
  /** Where the run is. Written when the last writing is some time ago. */
  say(words: string, share: number): void;
  end(status: "DONE" | "INTERRUPTED", outcome: string | null): Promise<void>;
  /** Ends it and begins a check of the same upload in one step, so that nobody sees it done in between; gives its number. */
  endForCheck(outcome: string): Promise<number | null>;
};

/**
 * What a run says of itself while it works, on a connection of its own: seen at
 * once, whatever becomes of the work's own transaction.
 */
export async function openJournal(run: number): Promise<Journal> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query("update load_run set process_id = $2, seen_at = now() where id = $1", [
    run,
    process.pid,
  ]);
  let latest = { words: "", share: 0 };
  let written = 0;
  let writing = Promise.resolve();

  function write(): void {
    written = performance.now();
    const { words, share } = latest;
    writing = writing.then(async () => {
      await client.query("update load_run set words = $2, share = $3, seen_at = now() where id = $1", [
        run,
        words,
        share,
      ]);
    });
  }
  const life = setInterval(write, LIVE_MS);

  async function finish(status: "DONE" | "INTERRUPTED", outcome: string | null): Promise<void> {
    clearInterval(life);
    await writing;
    await client.query("begin");
    await client.query(
      `update load_run set status = $2, outcome = $3, share = case when $2 = 'DONE'::load_run_status then 1 else share end,
              seen_at = now(), finished_at = now(), process_id = null where id = $1`,
      [run, status, outcome],
    );
  }

  async function close(): Promise<void> {
    await client.query("commit");
    await client.end();
  }

  return {
    say(words, share) {
      latest = { words, share };
      if (performance.now() - written > WRITE_MS) write();
    },
    async end(status, outcome) {
      await finish(status, outcome);
      await close();
    },
    async endForCheck(outcome) {
      await finish("DONE", outcome);
      const { rows } = await client.query<{ id: number }>(
        `insert into load_run (kind, upload_id, person_id, acting_as)
         select 'CHECK', upload_id, person_id, acting_as from load_run where id = $1 returning id`,
        [run],
      );
      await close();
      return rows[0]?.id ?? null;
    },
  };
}
