import "server-only";
import type { ClientBase } from "pg";
import { linesOf, type ActionForm } from "@/lib/plans/action-form";
import { codesIn } from "@/lib/plans/milestone-form";
import { fail, succeed, type Result } from "@/lib/result";
import { auditAllOn, auditOn } from "@/lib/server/audit";
import { now, today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import type { PlanEditor } from "./update-delivery-action";

/** `version` null: a new action. `ownerId`: the person the owner's name stands for, or null. */
export type SentAction = ActionForm & {
  system: string;
  was: string | null;
  version: number | null;
  ownerId: string | null;
  /** What of it is made up to show it, and so answered for by nobody: of a demo alone. */
  illustrative?: readonly string[];
};

export type SaveRefusal =
  | { is: "not-found" }
  | { is: "no-theme" }
  | { is: "no-date" }
  | { is: "code-taken" }
  | { is: "stale"; version: number; fields: string[] };

type Kept = Record<string, unknown> & { id: number; version: number };

/** Adds an action to the plan, or changes what one is. One that changed meanwhile is told, and nothing written. */
export function saveDeliveryAction(actor: PlanEditor, sent: SentAction): Promise<Result<null, SaveRefusal>> {
  return transaction((client) => saveActionOn(client, actor, sent));
}

/** The same within a transaction of somebody else's. */
export async function saveActionOn(
  client: ClientBase,
  actor: PlanEditor,
  sent: SentAction,
): Promise<Result<null, SaveRefusal>> {
  if (sent.was === null) return addActionsOn(client, actor, { system: sent.system, actions: [sent] });
  const plan = await planToWrite(client, sent.system);
  const theme = plan?.themes[sent.theme];
  if (!plan) return fail({ is: "not-found" as const });
  if (theme === undefined) return fail({ is: "no-theme" as const });
  if (sent.code !== sent.was && (await isTaken(client, plan, [sent.code])))
    return fail({ is: "code-taken" as const });
  return changed(client, actor, { plan: plan.id, was: sent.was, sent, values: valuesOf(sent, theme) });
}

/** Adds actions to a plan within a transaction of somebody else's: all of them, or none and why. */
export async function addActionsOn(
  client: ClientBase,
  actor: PlanEditor,
  { system, actions }: { system: string; actions: readonly SentAction[] },
): Promise<Result<null, SaveRefusal>> {
  const plan = await planToWrite(client, system);
  if (!plan) return fail({ is: "not-found" as const });
  const rows: Values[] = [];
  for (const sent of actions) {
    const theme = plan.themes[sent.theme];
    if (theme === undefined) return fail({ is: "no-theme" as const });
    if (sent.firstDue === null) return fail({ is: "no-date" as const });
    rows.push({
      ...{ ...valuesOf(sent, theme), plan_id: plan.id, due: sent.firstDue, first_due: sent.firstDue },
      ...{ created_on: today(), status_reason: "", where_it_is: "", next_step: "", ask: "", offer: "" },
      ...{ decision_needed: "", illustrative: [] },
    });
  }
  const codes = actions.map(({ code }) => code);
  if (new Set(codes).size < codes.length || (await isTaken(client, plan, codes)))
    return fail({ is: "code-taken" as const });
  const names = Object.keys(rows[0] ?? {}).join(", ");
  const { rows: made } = await client.query<{ id: number }>(
    `insert into delivery_action (${names})
     select ${names} from jsonb_populate_recordset(null::delivery_action, $1::jsonb) returning id`,
    [JSON.stringify(rows)],
  );
  const ids = made.map(({ id }) => id);
  await tell(client, actor, { actions: ids, kind: "ADDED", words: "Added to the plan" });
  await auditAllOn(
    client,
    actor,
    actions.map(({ code, title }) => ({
      ...{ action: "delivery.action-added", subject: system, detail: { code, title } },
    })),
  );
  return succeed(null);
}

/** `themes`: ids by code. */
type Written = { id: number; themes: Readonly<Record<string, number>> };

/** A system's plan, held until the transaction ends. */
async function planToWrite(client: ClientBase, system: string): Promise<Written | undefined> {
  const { rows } = await client.query<Written>(
    `select p.id, (select coalesce(json_object_agg(t.code, t.id), '{}') from delivery_theme t
                   where t.plan_id = p.id) as themes
     from delivery_plan p where p.system = $1 for update of p`,
    [system],
  );
  return rows[0];
}

async function isTaken(client: ClientBase, { id }: Written, codes: readonly string[]): Promise<boolean> {
  const { rowCount } = await client.query(
    "select 1 from delivery_action where plan_id = $1 and code = any($2) limit 1",
    [id, codes],
  );
  return rowCount === 1;
}

type Values = Readonly<Record<string, unknown>>;

/** The columns that the form fills, by name. */
function valuesOf(sent: ActionForm & { ownerId: string | null }, theme: number): Values {
  const impact = (of: "practice" | "equality") => {
    const [on, finding, link] = [sent[`${of}On`], sent[`${of}Finding`], sent[`${of}Link`]];
    const done = sent[`${of}Done`] === "yes";
    return done || finding !== "" ? { done, on, finding, link } : null;
  };
  return {
    code: sent.code,
    title: sent.title,
    what: sent.what || sent.title,
    source: sent.source,
    serves: linesOf(sent.serves),
    theme_id: theme,
    band: sent.band,
    starts_on: sent.startsOn,
    owner: sent.owner,
    owner_id: sent.ownerId,
    sro: sent.sro,
    forum: sent.forum,
    places: codesIn(sent.places),
    success_measure: sent.successMeasure,
    metric: sent.metric || null,
    baseline: sent.baseline,
    baseline_period: sent.baselinePeriod || null,
    target: sent.target,
    practice_impact: impact("practice"),
    equality_impact: impact("equality"),
  };
}

type Changing = { plan: number; was: string; sent: SentAction; values: Values };

async function changed(client: ClientBase, actor: PlanEditor, { plan, was, sent, values }: Changing) {
  const { rows } = await client.query<Kept>(
    "select * from delivery_action where plan_id = $1 and code = $2 for update",
    [plan, was],
  );
  const [kept] = rows;
  if (!kept) return fail({ is: "not-found" as const });
  const fields = Object.keys(values).filter((name) => differs(kept[name], values[name]));
  if (kept.version !== sent.version)
    return fail({ is: "stale" as const, version: kept.version, fields: wordsFor(fields) });
  if (fields.length === 0) return succeed(null);
  const nowReal = [
    ...(fields.includes("owner") ? ["owner"] : []),
    ...(fields.includes("band") ? ["timeframe"] : []),
    ...(fields.includes("starts_on") ? ["dates"] : []),
  ];
  await client.query(
    `update delivery_action set ${fields.map((name, index) => `${name} = $${index + 3}`).join(", ")}, version = version + 1,
            illustrative = array(select each from unnest(illustrative) each where each <> all($2))
     where id = $1`,
    [kept.id, sent.illustrative ? [] : nowReal, ...fields.map((name) => values[name])],
  );
  if (sent.illustrative)
    await client.query("update delivery_action set illustrative = $2 where id = $1", [
      ...[kept.id, sent.illustrative],
    ]);
  const said = wordsFor(fields);
  await tell(client, actor, { actions: [kept.id], kind: "DETAILS", words: `Changed ${said.join(", ")}` });
  await auditOn(client, actor, {
    action: "delivery.action-changed",
    subject: sent.system,
    detail: { code: sent.code, title: sent.title, fields: said },
  });
  return succeed(null);
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortedKeys(one)) !== JSON.stringify(sortedKeys(other));
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other)));
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  theme_id: "theme",
  band: "timeframe",
  starts_on: "first day",
  owner_id: "owner",
  sro: "SRO",
  success_measure: "success measure",
  metric: "measure",
  baseline_period: "baseline",
  practice_impact: "impact on general practice",
  equality_impact: "impact on equality",
};

function wordsFor(fields: readonly string[]): string[] {
  return [...new Set(fields.map((name) => FIELD_WORDS[name] ?? name))];
}

async function tell(
  client: ClientBase,
  actor: PlanEditor,
  { actions, kind, words }: { actions: readonly number[]; kind: "ADDED" | "DETAILS"; words: string },
): Promise<void> {
  await client.query(
    `insert into delivery_update (action_id, "on", at, person_id, by, kind, status_to, due_to, reason, words, next_step, evidence, version)
     select a.id, $2, $3, $4, $5, $6, a.status, a.due, '', $7, '', '', a.version from delivery_action a where a.id = any($1) order by a.id`,
    [actions, today(), now(), actor.id, actor.name, kind, words],
  );
}
