import { actionForm, type ActionForm } from "../action-form";
import { BANDS, bandName, bandOf, parseBand } from "../band";
import { knownForm } from "../known-form";
import { codesIn } from "../milestone-form";
import { parseDay } from "@/lib/periods/day";
import type { FiledRow } from "./filed-row";
import type { ImportedName } from "./imported-columns";
import type { KnownPlan } from "./plan-review";

/** The form's field that each column fills. */
const FIELDS = {
  code: "code",
  title: "title",
  what: "what",
  source: "source",
  serves: "serves",
  theme: "theme",
  timeframe: "band",
  starts_on: "startsOn",
  due: "firstDue",
  owner: "owner",
  sro: "sro",
  forum: "forum",
  places: "places",
  success_measure: "successMeasure",
  metric: "metric",
  baseline: "baseline",
  baseline_period: "baselinePeriod",
  target: "target",
} as const satisfies Partial<Record<ImportedName, keyof ActionForm>>;

type Filled = keyof typeof FIELDS;
const FILLED = Object.keys(FIELDS) as Filled[];

/** The columns that say what an action is; how it goes is an update's matter. */
export const FORM_COLUMNS: readonly ImportedName[] = FILLED.filter(
  (name) => name !== "code" && name !== "due",
);

/** What a line makes of the form of its action, held to the form's own rules. Null: it cannot be, and why was told. */
export function filedForm(row: FiledRow, known: KnownPlan): ActionForm | null {
  const { kept, said, wrong } = row;
  const values = { ...NOTHING, ...(kept && knownForm(kept)), ...saidFields(row, known) };
  const parsed = actionForm.safeParse({ ...values, ...(kept && { code: kept.code, firstDue: "" }) });
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const column = FILLED.find((name) => FIELDS[name] === path[0]) ?? "code";
      if (column === "theme" || column === "timeframe" || isMissing(row, column)) continue; // asked below
      wrong(column, message);
    }
  }
  const before = { theme: values.theme, band: values.band, metric: values.metric, places: values.places };
  const fine = [
    known.themes.some(({ code }) => code === before.theme) || wrong("theme", themeExample(known)),
    (BANDS as readonly string[]).includes(before.band ?? "") ||
      isMissing(row, "timeframe") || // it goes by the day it is due
      wrong("timeframe", `a timeframe: ${BANDS.map(bandName).join(", ")}`),
    said("metric") === undefined ||
      before.metric === "" ||
      known.metrics.has(before.metric ?? "") ||
      wrong("metric", "the code of a measure, like within-2-weeks"),
    said("places") === undefined ||
      codesIn(before.places ?? "").every((code) => known.places.some((each) => each.code === code)) ||
      wrong("places", `codes of Places: ${known.places.map(({ code }) => code).join(", ")}`),
    !isMissing(row, "starts_on") || wrong("starts_on", "the day it starts, like 2026-02-01"),
    !isMissing(row, "due") || wrong("due", "the day it is due, like 2026-09-30"),
  ].every(Boolean);
  return parsed.success && fine ? parsed.data : null;
}

/** A new action that lacks what it cannot do without. */
function isMissing({ kept, said }: FiledRow, name: Filled): boolean {
  return kept === null && said(name) === undefined;
}

const NOTHING: Record<string, string> = {
  ...Object.fromEntries(FILLED.map((name) => [FIELDS[name], ""])),
  ...{ practiceDone: "no", practiceOn: "", practiceFinding: "", practiceLink: "" },
  ...{ equalityDone: "no", equalityOn: "", equalityFinding: "", equalityLink: "" },
};

/** What the cells say, as the form takes it. */
function saidFields(row: FiledRow, known: KnownPlan): Record<string, string> {
  const { said, saidDay, kept } = row;
  const fields: Record<string, string> = {};
  for (const name of FILLED) {
    const text = name === "starts_on" || name === "due" ? saidDay(name) : said(name);
    if (text !== undefined) fields[FIELDS[name]] = asForm(name, text, known);
  }
  const due = parseDay(fields.firstDue ?? "");
  if (kept === null && fields.band === undefined && due !== null) fields.band = bandOf(due, known.startsOn);
  return fields;
}

function asForm(name: Filled, text: string, { themes, places }: KnownPlan): string {
  const alike = (one: string) => one.toLowerCase() === text.toLowerCase();
  if (name === "theme") return themes.find(({ code, name: of }) => alike(code) || alike(of))?.code ?? text;
  if (name === "timeframe") return parseBand(text) ?? text;
  if (name !== "places") return text;
  return text
    .split(/[,;\n]+/)
    .map(
      (each) => places.find((place) => place.name.toLowerCase() === each.trim().toLowerCase())?.code ?? each,
    )
    .join(" ");
}

function themeExample({ themes }: KnownPlan): string {
  return `a theme of the plan: ${themes.map(({ name }) => name).join("; ")}`;
}
