import type { MetricDefinition } from "./definition";

/** Sources that were promised never to feed a level, by the names their publishers and users give them. */
const NEVER = [
  { named: /support level framework|\bSLF\b/i, words: "the Support Level Framework" },
  { named: /general practice alert|\bGPAS\b/i, words: "the General Practice Alert State" },
  { named: /\bOPEL\b|operational pressures escalation/i, words: "OPEL" },
  { named: /alert state/i, words: "alert states" },
] as const;

type Sourced = Pick<MetricDefinition, "source" | "code" | "name"> & { formula: MetricDefinition["formula"] };

/** The forbidden source that a definition draws on, in words; null: none. Its data sets, source, name and code are looked at. */
export function forbiddenSource({ source, code, name, formula }: Sourced): string | null {
  const datasets = formula.from === "counts" ? formula.datasets : [];
  const said = [source, name, ...[code, ...datasets].map((each) => each.replaceAll("-", " "))];
  return NEVER.find(({ named }) => said.some((each) => named.test(each)))?.words ?? null;
}
