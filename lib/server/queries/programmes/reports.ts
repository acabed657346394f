import "server-only";
import type { Subject } from "@/lib/permissions/actor";
import { wholeSystem } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { errataOf, type Erratum } from "@/lib/reports/errata";
import type { Edition, Purpose, ReportContent, ReportSection } from "@/lib/reports/report-content";
import type { Hop } from "@/lib/reports/report-path";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { programmeReadings } from "./readings";
import type { Programme } from "./programme";

/** A report as a subject of its system: its readers are the people of the committees it was sent to. */
export type Report = Subject & {
  id: number;
  number: number;
  periodId: number;
  period: number;
  month: string;
  title: string;
  purpose: Purpose;
  asked: string;
  sections: ReportSection[];
  composedBy: string;
  version: number;
  frozenBy: string | null;
  frozenAt: Date | null;
  frozenOn: Day | null;
  hashes: Record<Edition, string | null>;
  hops: Hop[];
  readers: string[];
};

type Row = Omit<Report, "code" | "ancestors" | "hashes"> & {
  system: string;
  hash: string | null;
  publicHash: string | null;
};

const SELECT = `
  select r.id, r.number, r.period_id as "periodId", p.number as period, p.month, r.title, r.purpose, r.asked,
         coalesce(r.sections, '{}') as sections, r.composed_by as "composedBy", r.version, r.frozen_by as "frozenBy",
         r.frozen_at as "frozenAt", r.frozen_on as "frozenOn", r.content_hash as hash, r.public_hash as "publicHash",
         g.system,
         coalesce((select json_agg(json_build_object('id', h.id, 'body', h.body, 'meetsOn', h.meets_on,
             'decision', h.decision, 'minute', h.minute, 'recordedBy', h.recorded_by, 'recordedAt', h.recorded_at)
             order by h.id) from report_hop h where h.report_id = r.id), '[]') as hops,
         array(select m.person_id::text from report_hop h
               join committee_member m on m.system = g.system and m.body = h.body
                and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)
               where h.report_id = r.id and r.frozen_at is not null) as readers
  from committee_report r
  join programme_period p on p.id = r.period_id
  join programme g on g.id = r.programme_id`;

/** The reports of a programme, the newest first. */
export async function reportsOf(programme: number): Promise<Report[]> {
  const { rows } = await pool().query<Row>(`${SELECT} where r.programme_id = $1 order by r.number desc`, [
    programme,
    today(),
  ]);
  return rows.map(reportFrom);
}

export async function findReport(programme: number, number: number): Promise<Report | null> {
  const { rows } = await pool().query<Row>(`${SELECT} where r.programme_id = $1 and r.number = $3`, [
    programme,
    today(),
    number,
  ]);
  return rows[0] ? reportFrom(rows[0]) : null;
}

function reportFrom({ system, hash, publicHash, ...row }: Row): Report {
  return { ...row, code: system, ancestors: [], hashes: { private: hash, public: publicHash } };
}

/** What was frozen, as the text that its hash is of says it; null for a draft. */
export async function frozenContent(report: number, edition: Edition): Promise<ReportContent | null> {
  const { rows } = await pool().query<{ content: string | null }>(
    `select ${edition === "public" ? "public_content" : "content"} as content from committee_report where id = $1`,
    [report],
  );
  const text = rows[0]?.content;
  return text ? (JSON.parse(text) as ReportContent) : null;
}

/** The newest report that was frozen before one. */
export async function frozenBefore(
  programme: number,
  number: number,
): Promise<{ id: number; content: ReportContent } | null> {
  const { rows } = await pool().query<{ id: number; content: string }>(
    `select id, content from committee_report
     where programme_id = $1 and number < $2 and frozen_at is not null order by number desc limit 1`,
    [programme, number],
  );
  return rows[0] ? { id: rows[0].id, content: JSON.parse(rows[0].content) as ReportContent } : null;
}

/** What later files and records have corrected of a frozen report. It tells of the system's own sums alone. */
export async function errata(programme: Programme, content: ReportContent): Promise<Erratum[]> {
  const at = periodOf(content.period.month).end;
  const now = await programmeReadings(wholeSystem(programme.system), programme, at);
  return errataOf(content.figures, [...now.values()].flat());
}
