import "server-only";
import { framework, type Framework } from "@/lib/pqaf/framework";
import { editionState, type EditionState } from "@/lib/pqaf/edition-state";
import type { Subject } from "@/lib/permissions/actor";
import type { Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { knownAnswers } from "@/lib/server/known-answers";

/** An edition of a system's framework with its state today. Its subject is the system. */
export type Edition = Subject & {
  id: number;
  name: string;
  framework: Framework;
  state: EditionState;
  version: number;
  draftedBy: string;
  draftedAt: Date;
  effectiveFrom: Day | null;
  adoptedBy: string | null;
  adoptedAt: Date | null;
  sentAt: Date | null;
};

type Row = Omit<Edition, "state" | "framework" | keyof Subject> & {
  system: string;
  content: unknown;
  givenUp: boolean;
};

const SELECT = `
  select e.id, e.system, e.name, e.content, e.version, coalesce(d.name, e.drafted_by) as "draftedBy",
         e.drafted_at as "draftedAt", e.effective_from as "effectiveFrom", coalesce(a.name, e.adopted_by) as "adoptedBy",
         e.adopted_at as "adoptedAt", e.sent_at as "sentAt", e.withdrawn_at is not null as "givenUp"
  from framework_edition e
  left join person d on d.id::text = e.drafted_by left join person a on a.id::text = e.adopted_by`;

/** Every edition of a system, drafts and those given up too: the newest first. */
export async function editionsIn(system: string): Promise<Edition[]> {
  const { rows } = await knownAnswers().query<Row>(`${SELECT} where e.system = $1 order by e.id desc`, [
    system,
  ]);
  const all = rows.map(dated);
  return rows.map((row) => {
    const { id, name, version, draftedBy, draftedAt, effectiveFrom, adoptedBy, adoptedAt, sentAt } = row;
    return {
      ...{ id, name, version, draftedBy, draftedAt, effectiveFrom, adoptedBy, adoptedAt, sentAt },
      code: row.system,
      ancestors: [],
      framework: framework.parse(row.content),
      state: editionState(dated(row), all, today()),
    };
  });
}

function dated({ id, effectiveFrom, adoptedAt, sentAt, givenUp }: Row) {
  return { id, effectiveFrom, adopted: adoptedAt !== null, sent: sentAt !== null, givenUp };
}

/** One edition by its number, or null. */
export async function findEdition(id: number): Promise<Edition | null> {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return null;
  const { rows } = await knownAnswers().query<{ system: string }>(
    "select system from framework_edition where id = $1",
    [id],
  );
  const [found] = rows;
  return found ? ((await editionsIn(found.system)).find((each) => each.id === id) ?? null) : null;
}

/** The edition that a system without one begins from: the shipped one, kept under England. */
export async function templateEdition(): Promise<Framework> {
  const [shipped] = await editionsIn("ENG");
  if (!shipped) throw new Error("No framework was shipped: run the seeding again");
  return shipped.framework;
}

/** What was said of an edition, oldest first. */
export type EditionComment = {
  id: number;
  by: string;
  onBehalfOf: string | null;
  words: string;
  at: Date;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
};

export async function commentsOn(edition: number): Promise<EditionComment[]> {
  const { rows } = await knownAnswers().query<EditionComment>(
    `select c.id, p.name as "by", c.on_behalf_of as "onBehalfOf", c.words, c.at, c.answer, a.name as "answeredBy",
            c.answered_at as "answeredAt"
     from framework_comment c join person p on p.id = c.person_id left join person a on a.id = c.answered_by
     where c.edition_id = $1 order by c.id`,
    [edition],
  );
  return rows;
}

/** The triggers that a draft may give a floor: its own, and those of the shipped edition. */
export async function knownTriggers(edition: Framework): Promise<Framework["triggers"]> {
  const shipped = await templateEdition();
  const own = new Set(edition.triggers.map(({ code }) => code));
  return [...edition.triggers, ...shipped.triggers.filter(({ code }) => !own.has(code))];
}
