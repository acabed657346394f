import "server-only";
import { groupBy } from "@/lib/readings/group-by";
import { inForceOf, organisationNames, replacedBy, statedBy } from "./in-force";
import type { Part, Placed } from "./place-content";

export type Change = { added: number; changed: number; unchanged: number; lost: string[]; lostShare: number };

/** What storing would add, change and leave, and which organisations the replaced figures had that these lack. */
export async function reviewLoad(placed: Placed): Promise<Change> {
  const change: Change = { added: 0, changed: 0, unchanged: 0, lost: [], lostShare: 0 };
  await countOrganisations(placed, change);
  const byPart = figuresByPart(placed);
  const replaced = await replacedBy(placed.parts);
  for (const part of placed.parts) {
    const isNew = !replaced.has(keyOf(part));
    const now = isNew ? new Map<string, string>() : await inForceOf(part);
    for (const [code, own] of byPart.get(keyOf(part)) ?? []) {
      const figures = now.get(code);
      if (figures === undefined) change.added += 1;
      else if (canonical(figures) === own) change.unchanged += 1;
      else change.changed += 1;
    }
    const before = part.states && !isNew ? await statedBy(part) : [...now.keys()];
    const stated = part.states ?? part.organisations;
    const lost = before.filter((code) => !stated.has(code));
    change.lost.push(...lost);
    // By system and period: one system's loss must not hide behind all England, nor behind many months.
    if (before.length > 0) change.lostShare = Math.max(change.lostShare, lost.length / before.length);
  }
  return { ...change, lost: [...new Set(change.lost)].toSorted() };
}

async function countOrganisations({ content }: Placed, change: Change): Promise<void> {
  const names = await organisationNames(content.organisations.map((each) => each.code));
  for (const { code, name } of content.organisations) {
    const known = names.get(code);
    if (known === undefined) change.added += 1;
    else if (known === name) change.unchanged += 1;
    else change.changed += 1;
  }
}

function keyOf({ series, period, scope }: Pick<Part, "series" | "period" | "scope">): string {
  return `${series} ${period} ${scope}`;
}

function figuresByPart({ content, facts, attributes, metrics }: Placed): Map<string, Map<string, string>> {
  const parts = new Map<string, Map<string, string>>();
  const put = (key: string, code: string, figures: string) => {
    const part = parts.get(key) ?? new Map<string, string>();
    parts.set(key, part.set(code, figures));
  };
  const series = content.dataset;
  for (const { series: own = series, period, organisation, scope, counts } of facts) {
    put(keyOf({ series: own, period: period.text, scope }), organisation, sorted(counts));
  }
  // What a file says in words is compared where it counts nothing: else the counts stand for the row.
  const words = attributes.filter(({ period }) => period === undefined);
  for (const [key, own] of groupBy(words, ({ on, scope }) => keyOf({ series, period: on, scope }))) {
    for (const [code, said] of groupBy(own, ({ organisation }) => organisation)) {
      put(key, code, sorted(Object.fromEntries(said.map(({ key: name, value }) => [name, value]))));
    }
  }
  for (const {
    metric,
    organisation,
    period,
    scope,
    numerator,
    denominator,
    value,
    suppressed,
    note,
  } of metrics) {
    const figures = sorted([numerator, denominator, value, suppressed, note]);
    put(keyOf({ series: `metric:${metric}`, period: period.text, scope }), organisation, figures);
  }
  for (const { code, name, kind, within, outline } of content.areas) {
    const scope = kind === "ward" ? (within ?? "ENG") : "ENG";
    const key = keyOf({ series: content.dataset, period: content.on ?? "", scope });
    put(key, code, sorted([name, within, outline]));
  }
  return parts;
}

/** One text for equal figures, whatever order the database keeps keys in. */
function canonical(text: string): string {
  return sorted(JSON.parse(text));
}

function sorted(figures: object): string {
  return Array.isArray(figures)
    ? JSON.stringify(figures)
    : JSON.stringify(Object.entries(figures).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
