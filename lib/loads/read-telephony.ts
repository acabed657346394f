import { monthOf, type Period } from "@/lib/periods/period";
import { subIcbOf } from "./read-by-practice";
import type { StatedCounts } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

type Practice = { code: string; period: Period; subIcb: string | null; counts: Record<string, number> };

const LONGEST = ">300";

/** What each indicator counts. CBT007 is the answered calls again, by their length. */
const CALLS: Record<string, string> = {
  CBT001: "inbound",
  CBT002: "ended-in-menu",
  CBT003: "answered",
  CBT004: "missed",
  CBT005: "callback-asked",
  CBT006: "callback-made",
};

/**
 * Cloud based telephony by durations: cells `inbound`, `ended-in-menu`,
 * `answered`, `missed`, `callback-asked` and `callback-made`, and
 * `answered:over-5` (waits over 300 seconds). A practice's calls are checked to
 * come to its inbound ones.
 */
export function telephonyDurationsReader(input: ReaderInput): TableReader {
  const { row } = input;
  const tally = practiceTally(input);
  return {
    read() {
      const indicator = indicatorOf(input);
      const found = tally.read();
      const cell = CALLS[indicator ?? ""];
      if (!found || !cell) return;
      found.add(cell);
      // Where calls were answered and none waited so long, that is none and not unknown.
      if (cell === "answered") found.add("answered:over-5", row.text("duration") === LONGEST);
    },
    content: () => tally.content(differences),
  };
}

const CORE: Record<string, string> = { CORE_8_10: "peak", CORE_10_1830: "core", "NON-CORE": "other" };

/**
 * Cloud based telephony, calls answered (June 2026 on): for 8am to 10am
 * (`peak`), 10am to 6.30pm (`core`) and the rest (`other`), cells
 * `peak:answered` and `peak:over-5`.
 */
export function telephonyAnsweredReader(input: ReaderInput): TableReader {
  const { row } = input;
  const tally = practiceTally(input);
  return {
    read() {
      const indicator = indicatorOf(input);
      const time = CORE[row.text("core").toUpperCase()];
      if (!time) row.problem("core", "Core_8_10, Core_10_1830 or Non-Core");
      const found = tally.read();
      if (!found || indicator !== "CBT003" || !time) return;
      found.add(`${time}:answered`);
      found.add(`${time}:over-5`, row.text("wait") === LONGEST);
    },
    content: () => tally.content(() => []),
  };
}

function indicatorOf({ row }: ReaderInput): string | null {
  const indicator = row.text("indicator").toUpperCase();
  return /^CBT\d{3}$/.test(indicator)
    ? indicator
    : row.problem("indicator", "an indicator, for example CBT003");
}

/** Tallies rows by practice and month. Calls of an account that practices share are nobody's. */
function practiceTally(input: ReaderInput) {
  const { row } = input;
  const practices = new Map<string, Practice>();
  const seen = new Set<string>();
  let shared = 0;

  function read() {
    const month = row.month("month");
    const value = row.amount("value");
    if (/^unassigned$/i.test(row.text("practice"))) {
      shared += 1;
      return null;
    }
    const code = row.code("practice");
    if (!month || !code || value === null) return null;
    const period = monthOf(month);
    const key = `${code} ${period.text}`;
    const band = ["indicator", "duration", "wait", "core"].map(row.text).join(" ");
    if (seen.has(`${key} ${band}`)) row.problem("practice", "each practice, indicator and band once");
    seen.add(`${key} ${band}`);
    const practice = practices.get(key) ?? { code, period, subIcb: subIcbOf(input), counts: {} };
    practices.set(key, practice);
    return {
      /** Adds the row's calls to a cell, or nothing to make the cell be there. */
      add(cell: string, counts = true) {
        practice.counts[cell] = (practice.counts[cell] ?? 0) + (counts ? value : 0);
      },
    };
  }

  function content(check: (practice: Practice) => string[]) {
    const all = [...practices.values()];
    const differing = all.flatMap(check);
    const newest =
      all
        .map(({ period }) => period.end)
        .toSorted()
        .at(-1) ?? null;
    return {
      ...emptyContent(NHS_ENGLAND, newest),
      counted: all.map(({ code, period, subIcb, counts }): StatedCounts => ({
        period,
        organisation: code,
        kind: "PRACTICE",
        subIcb,
        counts,
      })),
      notes: [
        ...(shared > 0
          ? [
              `${shared} rows of telephone accounts that practices share (Unassigned) belong to none and are left out`,
            ]
          : []),
        ...(differing.length > 0
          ? [
              `${differing.length} practices whose calls do not come to their inbound ones: ${differing.slice(0, 5).join("; ")}`,
            ]
          : []),
      ],
    };
  }
  return { read, content };
}

/** Ended in the menu, answered, missed and asked for a call back should be all inbound calls. */
function differences({ code, counts }: Practice): string[] {
  const { inbound } = counts;
  if (inbound === undefined) return [];
  const ways = ["ended-in-menu", "answered", "missed", "callback-asked"];
  const sum = ways.reduce((total, way) => total + (counts[way] ?? 0), 0);
  return sum === inbound ? [] : [`${code} ${sum} against ${inbound}`];
}
