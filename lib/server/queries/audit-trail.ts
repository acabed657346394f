import "server-only";
import { sentence } from "@/lib/audit/actions";
import type { AuditEntry } from "@/lib/audit/entry";
import { displayName } from "@/lib/organisations/display-name";
import type { Actor } from "@/lib/permissions/actor";
import { auditReach } from "@/lib/permissions/audit-scope";
import { roleName, type Role } from "@/lib/permissions/role";
import type { Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";

/** What to look for in the trail; everything given must fit. */
export type AuditFilter = {
  action: string | null;
  /** Part of the name or email address of whoever did it or whom it is about. */
  person: string | null;
  /** Code of an organisation, or part of its name. */
  organisation: string | null;
  from: Day | null;
  to: Day | null;
};

export type ToldEntry = {
  at: Date;
  /** Null: a command at the machine. */
  who: string | null;
  /** The role chosen with "acting as", if one was. */
  actingAs: string | null;
  says: string;
};

export type AuditPage = { entries: ToldEntry[]; older: boolean };

const ENTRIES_A_PAGE = 50;

/**
 * The entries a reader may read, newest first, in pages of 50. What they may
 * not read is in no page, count or number: there is no telling that it exists.
 */
export async function auditTrail(actor: Actor, filter: AuditFilter, page: number): Promise<AuditPage> {
  const { rows } = await pool().query<Row>(TRAIL, [
    JSON.stringify(auditReach(actor)),
    filter.action,
    filter.person && `%${escaped(filter.person)}%`,
    filter.organisation && `%${escaped(filter.organisation)}%`,
    filter.organisation?.toUpperCase() ?? null,
    filter.from,
    filter.to,
    ENTRIES_A_PAGE + 1,
    (page - 1) * ENTRIES_A_PAGE,
  ]);
  return { entries: await told(rows.slice(0, ENTRIES_A_PAGE)), older: rows.length > ENTRIES_A_PAGE };
}

type Row = {
  at: Date;
  action: string;
  subject: string;
  detail: unknown;
  organisations: string[];
  who: string | null;
  role: Role | null;
  deputy: boolean | null;
  about: string | null;
};

async function told(rows: readonly Row[]): Promise<ToldEntry[]> {
  const names = await namesIn(rows);
  const of = (code: string) => names.get(code) ?? code;
  return rows.map((row) => ({
    at: row.at,
    who: row.who,
    actingAs: row.role && roleName({ role: row.role, deputy: row.deputy === true }),
    // Written by audit() alone, which takes nothing else.
    says: sentence(row as unknown as AuditEntry, { subject: row.about ?? of(row.subject), of }),
  }));
}

/** Names of whatever in these entries may be an organisation's code. */
async function namesIn(rows: readonly Row[]): Promise<Map<string, string>> {
  const codes = rows.flatMap(({ subject, organisations, detail }) => [
    subject,
    ...organisations,
    ...Object.values(detail ?? {}).filter((value) => typeof value === "string"),
  ]);
  const { rows: found } = await pool().query<{ code: string; name: string }>(
    "select code, name from organisation where code = any($1)",
    [[...new Set(codes)]],
  );
  return new Map(found.map(({ code, name }) => [code, displayName(name)]));
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** Links of any date count: who an organisation once belonged to may still be asked what was done then. */
const TRAIL = `
  with recursive scope as (
    select organisation, topics, "wholeSystem" as whole_system
    from jsonb_to_recordset($1::jsonb) as given (organisation text, topics text[], "wholeSystem" boolean)),
  reach (root, code) as (
    select distinct organisation, organisation from scope
    union
    select reach.root, m.child_code::text from membership m join reach on m.parent_code = reach.code),
  readable as (
    select e.* from audit_entry e
    where ($2::text is null or e.action = $2)
      and ($6::date is null or e.at >= $6::date::timestamp at time zone 'Europe/London')
      and ($7::date is null or e.at < ($7::date + 1)::timestamp at time zone 'Europe/London')
      and exists (
        select 1 from scope s
        where e.topic = any(s.topics)
          and (exists (select 1 from reach r where r.root = s.organisation and r.code = any(e.organisations))
               or s.whole_system and 'ENG' = any(e.organisations)
               or s.whole_system and e.organisations = '{}'
                  and (not exists (select 1 from "grant" g where g.person_id::text = e.subject)
                       or exists (select 1 from "grant" g
                                  join reach r on r.root = s.organisation and r.code = g.organisation_code
                                  where g.person_id::text = e.subject)))))
  select e.at, e.action, e.subject, e.detail, e.organisations, who.name as who, about.name as about,
         acting.role::text as role, acting.deputy
  from readable e
  left join person who on who.id = e.actor_id
  left join person about on about.id::text = e.subject
  left join "grant" acting on acting.id = e.acting_as
  where ($3::text is null or who.name ilike $3 or who.email ilike $3 or about.name ilike $3 or about.email ilike $3)
    and ($4::text is null or exists (
      select 1 from organisation o
      where (o.code = $5 or o.name ilike $4) and (o.code = e.subject or o.code = any(e.organisations))))
  order by e.at desc, e.id desc limit $8 offset $9`;
