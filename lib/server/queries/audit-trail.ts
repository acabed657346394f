import "server-only";
import type { QueryConfig } from "pg";
import { sentence } from "@/lib/audit/actions";
import type { AuditEntry } from "@/lib/audit/entry";
import { displayName } from "@/lib/organisations/display-name";
import type { Actor } from "@/lib/permissions/actor";
import { auditReach, type AuditReach } from "@/lib/permissions/audit-scope";
import { roleName, type Role } from "@/lib/permissions/role";
import type { Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";
import { knownAnswers } from "@/lib/server/known-answers";

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
  const { rows } = await pool().query<Row>(trailStatement(auditReach(actor), filter, page));
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
  const { rows: found } = await knownAnswers().query<{ code: string; name: string }>(
    "select code, name from organisation where code = any($1)",
    [[...new Set(codes)]],
  );
  return new Map(found.map(({ code, name }) => [code, displayName(name)]));
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/**
 * What is asked and no more. Planning it takes longer than answering it, so the newest entries of all, which every
 * reader opens first, are planned once a connection: nothing in that statement is left for a plan to guess wrong.
 */
function trailStatement(reach: readonly AuditReach[], filter: AuditFilter, page: number): QueryConfig {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = conditionsOf(filter, value);
  const isFirst = conditions.length === 0 && page === 1;
  const text = `
    ${readableWithin(value(JSON.stringify(reach)))}
    ${["where true", ...conditions].join(" and ")}
    order by e.at desc, e.id desc limit ${ENTRIES_A_PAGE + 1}
    ${isFirst ? "" : `offset ${value((page - 1) * ENTRIES_A_PAGE)}`}`;
  return isFirst ? { name: "newest of the audit trail", text, values } : { text, values };
}

function conditionsOf(filter: AuditFilter, value: (given: unknown) => string): string[] {
  const { action, person, organisation, from, to } = filter;
  const found: string[] = [];
  if (action) found.push(`e.action = ${value(action)}`);
  if (from) found.push(`e.at >= ${value(from)}::date::timestamp at time zone 'Europe/London'`);
  if (to) found.push(`e.at < (${value(to)}::date + 1)::timestamp at time zone 'Europe/London'`);
  if (person) {
    const part = value(`%${escaped(person)}%`);
    const names = ["who.name", "who.email", "about.name", "about.email"];
    found.push(`(${names.map((each) => `${each} ilike ${part}`).join(" or ")})`);
  }
  if (organisation) {
    const named = `(o.code = ${value(organisation.toUpperCase())} or o.name ilike ${value(`%${escaped(organisation)}%`)})`;
    found.push(
      `exists (select 1 from organisation o where ${named} and (o.code = e.subject or o.code = any(e.organisations)))`,
    );
  }
  return found;
}

/** Links of any date count: who an organisation once belonged to may still be asked what was done then. */
const readableWithin = (reach: string) => `
  with recursive scope as (
    select organisation, topics, "wholeSystem" as whole_system
    from jsonb_to_recordset(${reach}::jsonb) as given (organisation text, topics text[], "wholeSystem" boolean)),
  reach (root, code) as (
    select distinct organisation, organisation from scope
    union
    select reach.root, m.child_code::text from membership m join reach on m.parent_code = reach.code),
  readable as (
    select e.* from audit_entry e
    where exists (
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
  left join "grant" acting on acting.id = e.acting_as`;
