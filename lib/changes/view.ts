import { DOMAINS, type Domain } from "@/lib/metrics/definition";
import { groupBy } from "@/lib/readings/group-by";
import { TOPICS, type Change, type ChangeKind, type Topic } from "./change";

/** Topics as readers choose among them. */
export const TOPIC_GROUPS = [
  { value: "levels", label: "levels", topics: ["level-decided", "level-proposed"] },
  { value: "flags", label: "new in the worse quarter", topics: ["flag-new"] },
  { value: "cleared", label: "left the worse quarter", topics: ["flag-cleared"] },
  { value: "aims", label: "aims", topics: ["aim-missed", "aim-met"] },
  { value: "trend", label: "trend", topics: ["concern", "improvement", "neutral", "special-cause-ended"] },
  {
    value: "data",
    label: "data",
    topics: ["loaded", "revised", "missing", "on-hold", "back", "stale"],
  },
  { value: "actions", label: "actions", topics: ["action-overdue", "action-ended", "action-moved"] },
  { value: "returns", label: "late returns", topics: ["return-late"] },
  { value: "organisations", label: "practices", topics: ["opened", "closed", "merged", "moved"] },
] as const satisfies readonly { value: string; label: string; topics: readonly Topic[] }[];

export type TopicGroup = (typeof TOPIC_GROUPS)[number]["value"];

export const KINDS = [
  { value: "real", label: "Real changes" },
  { value: "revised", label: "Revised data" },
  { value: "rule", label: "Changed rules" },
] as const satisfies readonly { value: ChangeKind; label: string }[];

export type ChangesQuery = {
  by: "practice" | "measure";
  topic: TopicGroup | null;
  kind: ChangeKind | null;
  domain: Domain | null;
  /** Codes of a Place, PCN or practice; null: the whole system. */
  place: string | null;
  pcn: string | null;
  practice: string | null;
};

type Asked = { [Key in keyof ChangesQuery]?: string | undefined };

/** Reads the list's state from its address. What makes no sense is as if it were not there. */
export function changesQuery(asked: Asked): ChangesQuery {
  return {
    by: asked.by === "measure" ? "measure" : "practice",
    topic: TOPIC_GROUPS.find(({ value }) => value === asked.topic)?.value ?? null,
    kind: KINDS.find(({ value }) => value === asked.kind)?.value ?? null,
    domain: DOMAINS.find((each) => each === asked.domain) ?? null,
    place: asked.place?.toUpperCase() ?? null,
    pcn: asked.pcn?.toUpperCase() ?? null,
    practice: asked.practice?.toUpperCase() ?? null,
  };
}

/** What is left when narrowed by everything but the topic: what the topics' counts are of. */
export function narrowed(changes: readonly Change[], query: ChangesQuery): Change[] {
  const { kind, domain, place, pcn, practice } = query;
  // A line about a publication is everyone's.
  const near = ({ organisation, within }: Change) =>
    organisation === null ||
    ((place === null || within.includes(place)) &&
      (pcn === null || within.includes(pcn)) &&
      (practice === null || organisation.code === practice));
  return changes.filter(
    (change) =>
      (kind === null || change.kind === kind) &&
      (domain === null || change.metric?.domain === domain) &&
      near(change),
  );
}

export function ofTopic(changes: readonly Change[], topic: TopicGroup | null): Change[] {
  const topics: readonly Topic[] = TOPIC_GROUPS.find(({ value }) => value === topic)?.topics ?? TOPICS;
  return changes.filter((change) => topics.includes(change.topic));
}

export type ChangeGroup = { key: string; title: string; path: string | null; changes: Change[] };

/** Lines under the practice, or the measure, that they are about, in the order first met; those about neither at the end. */
export function grouped(changes: readonly Change[], by: ChangesQuery["by"]): ChangeGroup[] {
  const keyOf = ({ organisation, metric }: Change) =>
    (by === "practice" ? organisation?.code : metric?.code) ?? null;
  const groups = groupBy(changes, keyOf);
  const rest = groups.get(null) ?? [];
  groups.delete(null);
  const named = [...groups].map(([key, lines]) => ({ key: key ?? "", ...headOf(lines, by), changes: lines }));
  if (rest.length === 0) return named;
  const title = by === "practice" ? "The data" : "The data and practices";
  return [...named, { key: "rest", title, path: null, changes: rest }];
}

function headOf([first]: readonly Change[], by: ChangesQuery["by"]): Pick<ChangeGroup, "title" | "path"> {
  if (by === "measure") return { title: first?.metric?.name ?? "", path: `/measures/${first?.metric?.code}` };
  const { code = null, name = null, level = null } = first?.organisation ?? {};
  return { title: name ?? "", path: level === "PRACTICE" ? `/practices/${code}` : null };
}

/** A flag that came or went and may well be chance: told apart, because a quarter is always in the worse quarter. */
export function mayBeChance({ topic, strength }: Change): boolean {
  return topic === "flag-cleared" || (topic === "flag-new" && (strength === "chance" || strength === null));
}

/** A trend that is back in its usual variation, or moved where neither way is better: told last, and never a slip. */
export function isQuiet({ topic }: Change): boolean {
  return topic === "special-cause-ended" || topic === "neutral";
}

/** As many late returns are told one by one; more are one line. */
const MOST_RETURNS = 5;

/** Late returns that are told together, because there are so many that they would hide the rest. */
export function lateTogether(changes: readonly Change[]): Change[] {
  const late = changes.filter(({ topic }) => topic === "return-late");
  return late.length > MOST_RETURNS ? late : [];
}

/** What of these changes needs a look first, in words, the most pressing first; empty where nothing slipped by more than chance. */
export function needingALook(changes: readonly Change[]): string[] {
  const { beyondChance, concern, overdue } = countsOf(changes);
  return [
    ...(beyondChance > 0 ? [`${beyondChance} new in the worse quarter beyond chance`] : []),
    ...(concern > 0 ? [`${concern} with special cause of concern`] : []),
    ...(overdue > 0 ? [`${overdue} ${overdue === 1 ? "action" : "actions"} newly overdue`] : []),
  ];
}

export type ChangeCounts = {
  total: number;
  flags: number;
  beyondChance: number;
  cleared: number;
  concern: number;
  /** Actions newly overdue. */
  overdue: number;
  revised: number;
  rule: number;
};

/** The counts that a heading, a subject line or a home says. */
export function countsOf(changes: readonly Change[]): ChangeCounts {
  const count = (which: (change: Change) => boolean) => changes.filter(which).length;
  const isFlag = ({ topic, kind }: Change) => topic === "flag-new" && kind === "real";
  return {
    total: changes.length,
    flags: count(isFlag),
    beyondChance: count((change) => isFlag(change) && !mayBeChance(change)),
    cleared: count(({ topic, kind }) => topic === "flag-cleared" && kind === "real"),
    concern: count(({ topic, kind }) => topic === "concern" && kind === "real"),
    overdue: count(({ topic }) => topic === "action-overdue"),
    revised: count(({ kind }) => kind === "revised"),
    rule: count(({ kind }) => kind === "rule"),
  };
}
