import { formatInterval, formatValue } from "@/lib/figures/format";
import type { DidItHelp, Tested } from "../did-it-help";
import { periodWords, type Described } from "./described";

const WORDS: Record<Tested, string> = {
  better: "Better",
  worse: "Worse",
  higher: "Higher",
  lower: "Lower",
  "no-clear-change": "No clear change",
};

/** "Better: 78.9% in July to September 2025 ... " or why nothing can be said yet. It never says why a figure moved. */
export function didItHelpSentence(found: DidItHelp, described: Described): string {
  switch (found.is) {
    case "too-early":
      return `Too early to say: figures up to ${periodWords(found.until)} are needed.`;
    case "nothing-before":
      return "Cannot be said: there is no figure from before.";
    case "nothing-after":
      return "Cannot be said: nothing was reported afterwards.";
    case "across-break":
      return `Cannot be said: figures before and after do not compare. ${found.reason}.`;
    case "not-tested":
      return `${fromTo(found, described)}. Too little is published to tell a change from chance.`;
    default: {
      const range = formatInterval(described.unit, found.lower, found.upper);
      const points = described.unit === "share" ? " percentage points" : "";
      return `${WORDS[found.is]}: ${fromTo(found, described)}; the difference is ${range}${points} (95% interval).`;
    }
  }
}

/** "After 3 months: ... After 6 months: ...": both looks; once where they are the same, as of a measure published less often. */
export function bothLooksSentence(three: DidItHelp, six: DidItHelp, described: Described): string {
  const [one, other] = [three, six].map((found) => didItHelpSentence(found, described));
  return one === other ? (one ?? "") : `After 3 months: ${one} After 6 months: ${other}`;
}

function fromTo({ before, after }: Extract<DidItHelp, { before: unknown }>, described: Described): string {
  const said = ({ from, to, value }: typeof before) => {
    const when = from === to ? periodWords(from) : `${periodWords(from)} to ${periodWords(to)}`;
    return `${formatValue(described, value)} in ${when}`;
  };
  return `${said(before)}, ${said(after)}`;
}
