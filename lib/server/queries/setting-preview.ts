import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import type { Day } from "@/lib/periods/day";
import { dayName, parsePeriod, periodName } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";
import { settingOn } from "@/lib/server/queries/settings";
import { systemsWithoutAdministrator } from "./without-administrator";
import { contradiction, otherEnd } from "@/lib/settings/contradiction";
import type { SettingKey, SettingValue } from "@/lib/settings/settings";

type Value = SettingValue<SettingKey>;

/** The days a new value counts on: from one, until the day a later value does (null: none does). */
type Counts = { from: Day; until: Day | null };

/** Why a value may not be set from a day on, in a sentence; null where it may. */
export async function whatForbids(key: SettingKey, value: Value, from: Day): Promise<string | null> {
  const unknown = await unknownCodes(key, value);
  if (unknown.length > 0) return `Nothing is loaded under ${unknown.join(", ")}`;
  const end = otherEnd(key);
  return end && contradiction(key, value, await settingOn(end.key, from));
}

/** The codes of a new value that are of nothing loaded; none where its values are no codes. */
async function unknownCodes(key: SettingKey, value: Value): Promise<string[]> {
  if (!Array.isArray(value)) return [];
  const known = key === "systems-shown" ? "select code from organisation where kind = 'SYSTEM'" : METRICS;
  const { rows } = await pool().query<{ code: string }>(
    `select code from unnest($1::text[]) as asked (code) where code not in (${known})`,
    [value],
  );
  return rows.map(({ code }) => code);
}

const METRICS = "select code from metric_edition";

/**
 * What would be different, in plain sentences; none where nothing on a page would be. Who does not see
 * a system's practices by name is told no count of them: two settings' counts would tell one apart.
 */
export async function whatWouldChange(
  key: SettingKey,
  { now, then, counts }: { now: Value; then: Value; counts: Counts },
  seesPractices: (system: string) => boolean,
): Promise<string[]> {
  if (key === "category-hold") return onHold({ now: Number(now), then: Number(then), counts }, seesPractices);
  if (key === "small-cell-floor") return hiddenPcns(Number(now), Number(then));
  if (key === "systems-shown") return systems(now as string[], then as string[]);
  return [];
}

/** A practice waits where the share of its appointments without a clear category is above the setting. */
async function onHold(
  { now, then, counts }: { now: number; then: number; counts: Counts },
  seesPractices: (system: string) => boolean,
): Promise<string[]> {
  const { rows } = await pool().query<HeldNowAndThen>(
    `select s.code, s.name as system, r.period, count(*) filter (where r.value > $1)::int as now,
            count(*) filter (where r.value > $2)::int as then
     from reading r join organisation s on s.code = r.scope
     where r.metric_code = 'category-data-quality' and r.level = 'PRACTICE'
       and r.period_start = (select max(period_start) from reading n where n.metric_code = r.metric_code and n.scope = r.scope)
       and r.scope in (select jsonb_array_elements_text(value) from setting
                       where key = 'systems-shown' and effective_from = (
                         select max(effective_from) from setting where key = 'systems-shown'))
     group by s.code, s.name, r.period order by s.name`,
    [now, then],
  );
  return rows.map((row) => {
    const untouched = leftAsItIs(row.period, counts);
    if (untouched) return `${displayName(row.system)}, ${monthWords(row.period)}: ${untouched}.`;
    const what = seesPractices(row.code)
      ? `${practices(row.now)} on hold now, ${practices(row.then)} then`
      : `${moreOrFewer(row)} on hold than now`;
    return `${displayName(row.system)}, ${monthWords(row.period)}: ${what}.`;
  });
}

/** A month is held by the value that counts on its last day: why another value leaves it as it is, or null. */
function leftAsItIs(text: string, { from, until }: Counts): string | null {
  const end = parsePeriod(text)?.end;
  if (!end) return null;
  if (end < from) return `stays as it is, as every month does that ended before ${dayName(from)}`;
  if (until && end >= until) return `stays as it is, as the value of ${dayName(until)} counts for it`;
  return null;
}

type HeldNowAndThen = { code: string; system: string; period: string; now: number; then: number };

function moreOrFewer({ now, then }: HeldNowAndThen): string {
  if (now === then) return "no other practices";
  return then > now ? "more practices" : "fewer practices";
}

async function hiddenPcns(now: number, then: number): Promise<string[]> {
  const { rows } = await pool().query<{ now: number; then: number }>(
    `select count(*) filter (where size < $1)::int as now, count(*) filter (where size < $2)::int as then
     from (select count(*) as size from membership
           where parent_kind = 'PCN' and ends_on is null group by parent_code) pcns`,
    [now, then],
  );
  return rows.map(
    (row) =>
      `PCNs too small to be shown to readers of sums: ${row.now} now, ${row.then} then, of those loaded.`,
  );
}

async function systems(now: readonly string[], then: readonly string[]): Promise<string[]> {
  const { rows } = await pool().query<{ code: string; name: string }>(
    "select code, name from organisation where code = any($1)",
    [[...now, ...then]],
  );
  const nameOf = (code: string) => displayName(rows.find((row) => row.code === code)?.name ?? code);
  const said = (codes: readonly string[], words: string) =>
    codes.length > 0 ? [`${codes.map(nameOf).join(", ")}: ${words}.`] : [];
  const added = then.filter((code) => !now.includes(code));
  const alone = await systemsWithoutAdministrator(added);
  return [
    ...said(added, "shown from then on"),
    ...said(
      now.filter((code) => !then.includes(code)),
      "no longer shown; what is loaded stays",
    ),
    ...said(
      alone,
      "nobody administers it yet. Whoever sets this becomes its administrator and gives others their roles",
    ),
  ];
}

function practices(count: number): string {
  return `${count} ${count === 1 ? "practice" : "practices"}`;
}

function monthWords(text: string): string {
  const period = parsePeriod(text);
  return period ? periodName(period) : text;
}
