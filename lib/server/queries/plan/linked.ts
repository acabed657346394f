import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { pairOf, type LinkKind, type PlanLink } from "@/lib/plans/link";
import { workstreamOf } from "@/lib/programmes/programme";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { definitionsOn } from "../metrics";
import { programmesOf, type Programme } from "../programmes/programme";

/** A link as one reader is told of it. `path`: its page, where they may open it. */
export type Linked = { id: number; kind: LinkKind; name: string; path: string | null };

type Told = { name: string; path: string | null };
/** Null: not this reader's to be told. Undefined: there is no such thing any more, or it was given in words. */
type Teller = (code: string) => Told | null | undefined;

/**
 * What an action touches, each thing by the name that the reader may be told; at
 * most four statements. What is not theirs to be told is left out: to say that
 * an action touches some practice’s flag is to say that there is one.
 */
export async function linkedFor(actor: Actor, system: string, links: readonly PlanLink[]): Promise<Linked[]> {
  const of = (...kinds: LinkKind[]) => links.filter(({ kind }) => kinds.includes(kind));
  const [practices, programmes, risks, definitions] = await Promise.all([
    practicesNamed(of("PRACTICE", "FLAG").map(({ code }) => pairOf(code)?.[0] ?? code)),
    of("RISK", "WORKSTREAM").length === 0 ? [] : programmesOf([system]),
    risksNamed(of("RISK").map(({ code }) => Number(pairOf(code)?.[1]))),
    definitionsOn(today()),
  ]);
  const tellers: Record<LinkKind, Teller> = {
    METRIC: (code) => {
      const measure = definitions.get(code);
      return measure && { name: measure.shortName, path: `/measures/${code}?system=${system}` };
    },
    PRACTICE: (code) => {
      const practice = practices.get(code);
      if (!practice) return undefined;
      return can(actor, "practice.view", practice)
        ? { name: practice.name, path: `/practices/${code}` }
        : null;
    },
    FLAG: (code) => {
      const [of, metric] = pairOf(code) ?? ["", ""];
      const practice = practices.get(of);
      if (!practice) return undefined;
      if (!can(actor, "proposed-level.view", practice)) return null;
      const measure = definitions.get(metric)?.shortName ?? metric;
      return { name: `${measure}, ${practice.name}`, path: `/assurance/${of}` };
    },
    RISK: (code) => {
      const [slug, id] = pairOf(code) ?? ["", ""];
      const risk = risks.get(Number(id));
      if (!risk || risk.slug !== slug || risk.code !== system) return undefined;
      return can(actor, "programme.read", risk)
        ? { name: risk.title, path: `/programmes/${slug}/risks/${id}` }
        : null;
    },
    WORKSTREAM: (code) => workstreamTold(actor, programmes, code),
  };
  return links.flatMap(({ id, kind, code, words }): Linked[] => {
    const told = tellers[kind](code);
    // What was given in words, before there was anything to choose, stays in words.
    if (told === undefined) return [{ id, kind, name: words, path: null }];
    return told ? [{ id, kind, ...told }] : [];
  });
}

/** Every link of a plan with the action it is of. */
export async function linksOf(plan: number): Promise<(PlanLink & { action: number })[]> {
  const { rows } = await pool().query<PlanLink & { action: number }>(
    `select l.id, l.kind, l.code, l.words, l.action_id as action
     from delivery_link l join delivery_action a on a.id = l.action_id
     where a.plan_id = $1 order by a.code, l.kind, l.id`,
    [plan],
  );
  return rows;
}

function workstreamTold(actor: Actor, programmes: readonly Programme[], code: string) {
  const [slug = "", workstream = ""] = code.split("/");
  const programme = programmes.find((each) => each.slug === slug);
  const defined = programme && workstreamOf(programme.definition, workstream);
  if (!programme || !defined) return undefined;
  const { name } = defined.workstream;
  if (can(actor, "programme.read", programme)) return { name, path: `/programmes/${slug}/${workstream}` };
  return can(actor, "programme.read-aggregate", programme) ? { name, path: null } : null;
}

type NamedPractice = Subject & { name: string };

async function practicesNamed(codes: readonly string[]): Promise<Map<string, NamedPractice>> {
  if (codes.length === 0) return new Map();
  const { rows } = await pool().query<{ code: string; name: string; ancestors: (string | null)[] }>(
    `select o.code, o.name, array[p.pcn, p.place, p.system]::text[] as ancestors
     from organisation o
     cross join lateral (select * from practice_on(least($2::date, o.closed_on)) q where q.code = o.code) p
     where o.code = any($1) and o.kind = 'PRACTICE'`,
    [codes, today()],
  );
  return new Map(
    rows.map(({ code, name, ancestors }) => [
      code,
      { code, name: displayName(name), ancestors: ancestors.filter((above) => above !== null) },
    ]),
  );
}

type NamedRisk = Subject & { id: number; title: string; slug: string };

async function risksNamed(ids: readonly number[]): Promise<Map<number, NamedRisk>> {
  const wanted = ids.filter(Number.isSafeInteger);
  if (wanted.length === 0) return new Map();
  const { rows } = await pool().query<Omit<NamedRisk, "ancestors" | "owner"> & { owner: string | null }>(
    `select r.id, r.title, p.code as slug, p.system as code, w.lead_id as owner
     from programme_risk r join programme_workstream w on w.id = r.workstream_id
     join programme p on p.id = w.programme_id where r.id = any($1)`,
    [wanted],
  );
  return new Map(
    rows.map(({ owner, ...risk }) => [
      risk.id,
      { ...risk, ancestors: [], ...(owner === null ? {} : { owner }) },
    ]),
  );
}
