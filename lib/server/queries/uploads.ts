import "server-only";
import type { Scope } from "@/lib/permissions/can";
import { pool } from "@/lib/server/db";
import { uploadState, type RunKind, type RunStatus, type UploadState } from "@/lib/uploads/upload-state";

export type UploadedFile = { name: string; bytes: number; sha256: string; refused: string | null };

/** The newest run of an upload, or of a load that is being taken back. */
export type Run = {
  id: number;
  kind: RunKind;
  status: RunStatus;
  words: string;
  share: number;
  by: string;
  startedAt: Date;
  finishedAt: Date | null;
  outcome: string | null;
};

/** As a subject: what the permission is asked of. */
export type Upload = {
  code: string;
  ancestors: readonly string[];
  id: string;
  receivedBy: string;
  receivedAt: Date;
  state: UploadState;
  run: Run | null;
  files: UploadedFile[];
};

type Row = Omit<Upload, "code" | "ancestors" | "state" | "run"> & {
  system: string;
  discarded: boolean;
  waits: boolean;
  run: Run | null;
};

const SELECT = `
  select u.id, u.system, who.name as "receivedBy", u.received_at as "receivedAt", u.discarded_at is not null as discarded,
         exists (select from upload_table t where t.upload_id = u.id
                 and t.status in ('ready', 'asks-member', 'asks-month')) as waits,
         (select json_agg(json_build_object('name', f.name, 'bytes', f.bytes, 'sha256', f.sha256, 'refused', f.refused)
                          order by f.ordinal) from upload_file f where f.upload_id = u.id) as files,
         (select json_build_object('id', r.id, 'kind', r.kind, 'status', r.status, 'words', r.words, 'share', r.share,
                 'by', p.name, 'startedAt', r.started_at, 'finishedAt', r.finished_at, 'outcome', r.outcome)
          from load_run r join person p on p.id = r.person_id where r.upload_id = u.id order by r.id desc limit 1) as run
  from upload u join person who on who.id = u.received_by`;

export async function findUpload(id: string): Promise<Upload | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const { rows } = await pool().query<Row>(`${SELECT} where u.id = $1`, [id]);
  return rows[0] ? uploadFrom(rows[0]) : null;
}

/** The newest uploads of the systems in reach. */
export async function uploadsIn({ organisations }: Scope, most: number): Promise<Upload[]> {
  const { rows } = await pool().query<Row>(
    `${SELECT} where u.system = any($1) and u.discarded_at is null order by u.received_at desc limit $2`,
    [organisations, most],
  );
  return rows.map(uploadFrom);
}

function uploadFrom({ system, discarded, waits, run, ...upload }: Row): Upload {
  const dated = run && {
    ...run,
    startedAt: new Date(run.startedAt),
    finishedAt: run.finishedAt && new Date(run.finishedAt),
  };
  return {
    ...upload,
    code: system,
    ancestors: [],
    run: dated,
    state: uploadState(run, { discarded, waits }),
  };
}
