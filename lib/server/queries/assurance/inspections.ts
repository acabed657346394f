import "server-only";
import type { Day } from "@/lib/periods/day";
import type { Question } from "@/lib/pqaf/inspection";
import { knownAnswers } from "@/lib/server/known-answers";
import type { Practice } from "@/lib/server/queries/practices";
import { dayTold } from "./day-told";

/** An inspection recorded by hand. Each rating 1 inadequate to 4 outstanding; null: not rated. */
export type Inspection = { [Each in Question]: number | null } & {
  id: number;
  scheme: string;
  inspectedOn: Day;
  publishedOn: Day;
  note: string | null;
  recordedBy: string;
  recordedOn: Day;
  withdrawnOn: Day | null;
  withdrawnWhy: string | null;
};

type Row = Omit<Inspection, "recordedOn" | "withdrawnOn"> & { recordedAt: Date; withdrawnAt: Date | null };

/** Every inspection recorded of a practice, withdrawn ones too, the one published last first. */
export async function inspectionsOf(practice: Practice): Promise<Inspection[]> {
  const { rows } = await knownAnswers().query<Row>(
    `select i.id, i.scheme, i.inspected_on as "inspectedOn", i.published_on as "publishedOn", i.note, i.overall, i.safe,
            i.effective, i.caring, i.responsive, i.well_led as "wellLed", p.name as "recordedBy",
            i.recorded_at as "recordedAt", i.withdrawn_at as "withdrawnAt", i.withdrawn_why as "withdrawnWhy"
     from cqc_inspection i join person p on p.id = i.recorded_by
     where i.practice = $1 and i.system = $2 order by i.published_on desc, i.id desc`,
    [practice.code, practice.system.code],
  );
  return rows.map(({ recordedAt, withdrawnAt, ...inspection }) => ({
    ...inspection,
    recordedOn: dayTold(recordedAt),
    withdrawnOn: withdrawnAt && dayTold(withdrawnAt),
  }));
}

/** A rating of the CQC's own file, as it was in the newest period loaded. */
export type LoadedRating = {
  metric: string;
  value: number | null;
  period: string;
  file: string;
  publisher: string;
  publishedOn: Day | null;
};

/** The ratings the newest CQC file loaded gives a practice, by question. */
export async function loadedRatings(practice: Practice): Promise<LoadedRating[]> {
  const { rows } = await knownAnswers().query<LoadedRating>(
    `select distinct on (r.metric_code) r.metric_code as metric, r.value, r.period, l.file_name as file, l.publisher,
            l.published_on as "publishedOn"
     from reading r join load l on l.id = any(r.load_ids)
     where r.organisation_code = $1 and r.scope = $2 and r.metric_code like 'cqc-%'
     order by r.metric_code, r.period_start desc, l.id desc`,
    [practice.code, practice.system.code],
  );
  return rows;
}
