import type { ReportContent } from "./report-content";

/** A practice as the public edition must not name it. */
export type Nameable = { code: string; name: string };

/**
 * The public edition of a report, with the list of what was taken out. No
 * practice is named in it: the list of practices goes, and in every text a name
 * or code is put as "a practice".
 */
export function redactReport(content: ReportContent, practices: readonly Nameable[]): ReportContent {
  const redactor = redactorOf(practices);
  const open = redactor.walk({ ...content, named: [] }, "") as ReportContent;
  const listed = content.named.length;
  return {
    ...open,
    edition: "public",
    redactions: [
      ...(listed > 0
        ? [
            `The list of ${listed} ${listed === 1 ? "practice" : "practices"} with enhanced or intensive support`,
          ]
        : []),
      ...[...redactor.found].map(
        ([where, times]) =>
          `The name or code of a practice, ${times === 1 ? "once" : `${times} times`} in ${where}`,
      ),
    ],
  };
}

/** The same of what stands beside a frozen report: its minutes, and what corrects it. */
export function withoutPractices<Value>(value: Value, practices: readonly Nameable[]): Value {
  return redactorOf(practices).walk(value, "what stands beside it") as Value;
}

const PLACES: Readonly<Record<string, string>> = {
  title: "the title",
  asked: "what is asked",
  domains: "the words of the workstreams",
  risks: "the risks",
  aims: "the aims",
  changes: "what changed",
  plan: "the words of the delivery plan",
  figures: "the names and sources of figures",
};

function redactorOf(practices: readonly Nameable[]) {
  const found = new Map<string, number>();
  const pattern = patternOf(practices);
  const redacted = (text: string, where: string) =>
    pattern === null
      ? text
      : text.replace(pattern, () => {
          found.set(where, (found.get(where) ?? 0) + 1);
          return "a practice";
        });
  const walk = (value: unknown, where: string): unknown => {
    if (typeof value === "string") return redacted(value, where);
    if (Array.isArray(value)) return value.map((each) => walk(each, where));
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, walk(each, where || (PLACES[key] ?? "the report"))]),
      );
    }
    return value;
  };
  return { found, walk };
}

/** Any of the names or codes as a word of its own, whatever its case and spaces; the longest name first. */
function patternOf(practices: readonly Nameable[]): RegExp | null {
  const words = practices
    .flatMap(({ code, name }) => [code, name])
    .map((each) => each.trim())
    .filter((each) => each.length >= 3)
    .toSorted((a, b) => b.length - a.length)
    .map((each) =>
      each
        .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replaceAll(/\s+/g, "\\s+")
        .replaceAll(/['’]/g, "['’]"),
    );
  if (words.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}
