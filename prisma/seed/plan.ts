import { transaction } from "@/lib/server/db";
import { STRATEGY_PLAN } from "./reference/plan/strategy";

/** What nobody has promised yet: the strategy gives neither timeframe nor dates. */
const ILLUSTRATIVE = ["timeframe", "dates"];

/** Gives a system the plan that its strategy sketches, where it has none. Run again, it changes nothing. */
export async function seedPlan(system: string): Promise<void> {
  const { name, source, startsOn, themes } = STRATEGY_PLAN;
  await transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into delivery_plan (system, name, source, starts_on) values ($1, $2, $3, $4)
       on conflict (system) do nothing returning id`,
      [system, name, source, startsOn],
    );
    const plan = rows[0]?.id;
    if (plan === undefined) return;
    const { rows: made } = await client.query<{ id: number; code: string }>(
      `insert into delivery_theme (plan_id, code, name, "group", segment, "order", source, ask, offer)
       select $1, t.code, t.name, t."group", t.segment, t.place, t.source,
              array(select jsonb_array_elements_text(t.ask)), array(select jsonb_array_elements_text(t.offer))
       from jsonb_to_recordset($2) as t(code text, name text, "group" text, segment boolean, place int, source text, ask jsonb, offer jsonb)
       returning id, code`,
      [plan, JSON.stringify(themes.map((theme, place) => ({ ...theme, place, actions: undefined })))],
    );
    const idOf = new Map(made.map(({ id, code }) => [code, id]));
    const actions = themes.flatMap((theme) =>
      theme.actions.map((action) => ({
        ...action,
        theme: idOf.get(theme.code),
        source: `${source}. ${action.source}`,
      })),
    );
    await client.query(
      `insert into delivery_action (plan_id, theme_id, code, title, what, serves, source, band, starts_on, due, first_due,
              owner, sro, forum, places, status_reason, where_it_is, next_step, ask, offer, decision_needed,
              success_measure, illustrative, created_on)
       select $1, a.theme, a.code, a.title, a.what, array(select jsonb_array_elements_text(a.serves)), a.source,
              a.band::delivery_band, a.starts, a.due, a.due, '', '', '', '{}', '', '', '', '', '', '', '', $3, $4
       from jsonb_to_recordset($2) as a(theme int, code text, title text, what text, serves jsonb, source text,
              band text, starts date, due date)`,
      [plan, JSON.stringify(actions), ILLUSTRATIVE, startsOn],
    );
  });
}
