import "server-only";
import path from "node:path";
import { isMember } from "@/lib/loads/summary-member";
import { parsePeriod } from "@/lib/periods/period";
import type { AuditActor } from "@/lib/server/audit";
import { pool } from "@/lib/server/db";
import type { LoadOptions, Place, TableAddress } from "@/lib/server/imports/load-outcome";
import { NOBODY } from "@/lib/server/imports/run-load";
import { runShare } from "@/lib/uploads/run-share";
import { tableKey, type Choices } from "@/lib/uploads/upload-table";
import type { RunKind } from "@/lib/uploads/upload-state";
import type { Journal } from "./run-journal";
import { uploadFolder } from "./upload-folder";

/** What a run is to do with an upload: its files, what was answered of them, and for whom. */
export type UploadOrder = { id: string; folder: string; paths: string[]; choices: Choices; by: AuditActor };

export async function uploadOrder(id: string, by: AuditActor): Promise<UploadOrder> {
  const folder = uploadFolder(id);
  const { rows } = await pool().query<{ name: string; choices: Choices }>(
    `select f.name, u.choices from upload u join upload_file f on f.upload_id = u.id
     where u.id = $1 and f.refused is null order by f.ordinal`,
    [id],
  );
  const paths = rows.map(({ name }) => path.join(folder, name));
  return { id, folder, paths, choices: rows[0]?.choices ?? {}, by };
}

/** The options both of a check and of a load, so that the two read alike. */
export function orderOptions(
  { folder, choices, by }: UploadOrder,
  kind: RunKind,
  journal: Journal,
): LoadOptions {
  let place: Place = { stage: "looking", at: 0, of: 1 };
  return {
    ...NOBODY,
    by,
    answered(table: TableAddress) {
      const { member, month, published } = choices[tableKey(folder, table)] ?? {};
      return {
        as: member && isMember(member) ? member : null,
        on: month ? (parsePeriod(month)?.end ?? null) : null,
        published: published ?? null,
      };
    },
    report(line, at) {
      place = at;
      journal.say(line, runShare(kind, place, 0));
    },
    onProgress: (file, share) =>
      journal.say(`${place.at + 1} of ${place.of}: ${file}`, runShare(kind, place, share)),
  };
}
