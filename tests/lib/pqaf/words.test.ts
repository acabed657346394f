import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { UNJUDGED, type JudgedMeasure } from "@/lib/pqaf/judged";
import { proposeLevel, type Known } from "@/lib/pqaf/propose-level";
import { whatWouldMove } from "@/lib/pqaf/what-would-move";
import { howSure, measureSentence } from "@/lib/pqaf/words/measure";
import { notAloneLine, shortfallWords, wayWords } from "@/lib/pqaf/words/movement";
import {
  chanceSentence,
  countedSentence,
  coverageSentence,
  neverAloneSentence,
  outOfWorseSentence,
  persistenceSentence,
  proposalHeading,
} from "@/lib/pqaf/words/proposal";
import { triggerAddress, triggerSentence } from "@/lib/pqaf/words/trigger";
import { unjudgedSentence } from "@/lib/pqaf/words/unjudged";
import { aDefinition } from "../../support/definitions";
import {
  aJudged,
  anEdition,
  aNearMiss,
  anUnflagged,
  anUnjudged,
  aTrigger,
  judgedMeasures,
  practicesUnderEditions,
  TRIGGERS,
} from "../../support/pqaf";
import { holds } from "../../support/property";

const definition = aDefinition();
const ALL = { mayRead: { contractActions: true } };
const NO_CONTRACTS = { mayRead: { contractActions: false } };
const rating = aDefinition({
  code: "cqc-overall",
  name: "Overall rating",
  unit: "number",
  valueWords: { "1": "Inadequate" },
});
const described = new Map([
  ["k0", aDefinition({ code: "k0", name: "Calls missed" })],
  ["m0", definition],
  ["cqc-overall", rating],
]);

describe("a judged measure says why it counts, or why not", () => {
  const annual = { cadence: "year", period: "2024/25", needed: 1, run: 1 } as const;
  const lower = { direction: -1, value: 0.148, line: 0.112 } as const;
  test.each<[string, Partial<JudgedMeasure>, string]>([
    [
      "monthly",
      {},
      "61.2% is below the worse-quarter line of 63.0% (119 practices, November 2025), for 3 months in a row or more; beyond the 95% limits; counts 1.",
    ],
    [
      "monthly, for longer than is needed",
      { lasts: 7 },
      "61.2% is below the worse-quarter line of 63.0% (119 practices, November 2025), for 7 months in a row; beyond the 95% limits; counts 1.",
    ],
    [
      "monthly, for as long as is told",
      { lasts: 24 },
      "61.2% is below the worse-quarter line of 63.0% (119 practices, November 2025), for 24 months in a row or more; beyond the 95% limits; counts 1.",
    ],
    [
      "annual, its first year",
      { ...annual, lasts: 1 },
      "61.2% is below the worse-quarter line of 63.0% (119 practices, 2024/25), 1 year is enough; beyond the 95% limits; counts 1.",
    ],
    [
      "annual, by the quarter alone",
      { ...annual, strength: "quarter", weight: 2 },
      "61.2% is below the worse-quarter line of 63.0% (119 practices, 2024/25), 1 year is enough; no further out than chance may bring; counts 2.",
    ],
    [
      "quarterly, lower is better, its trend of concern",
      { ...lower, cadence: "quarter", period: "2025-Q3", needed: 2, run: 2, strength: "99.8", concern: true },
      "14.8% is above the worse-quarter line of 11.2% (119 practices, July to September 2025), for 2 quarters in a row or more; beyond the 99.8% limits; its trend is of concern; counts 1.",
    ],
    [
      "near: the second of three",
      { run: 2, counts: false, weight: 2, strength: "quarter" },
      "61.2% is below the worse-quarter line of 63.0% (119 practices, November 2025), second month in a row and 3 are needed; no further out than chance may bring; would count 2.",
    ],
    [
      "two figures that would read alike",
      { value: 0.62996 },
      "62.996% is below the worse-quarter line of 63.000% (119 practices, November 2025), for 3 months in a row or more; beyond the 95% limits; counts 1.",
    ],
  ])("%s", (_, over, sentence) => {
    expect(measureSentence(aJudged(over), definition)).toBe(sentence);
  });

  test.each<[string, Partial<JudgedMeasure>, string]>([
    [
      "on the line",
      { value: 0.63, quartile: 2 },
      "63.0% is on the worse-quarter line of 63.0% (119 practices, November 2025): a figure on the line is out of the worse quarter.",
    ],
    [
      "out",
      {},
      "80.0% is above the worse-quarter line of 63.0% (119 practices, November 2025): out of the worse quarter.",
    ],
    [
      "better",
      { quartile: 4 },
      "80.0% is above the worse-quarter line of 63.0% (119 practices, November 2025): in the better quarter.",
    ],
  ])("%s", (_, over, sentence) => {
    expect(measureSentence(anUnflagged(over), definition)).toBe(sentence);
  });

  test("how sure is one word for a cell", () => {
    const words = (["quarter", "95", "99.8", null] as const).map((strength) => howSure({ strength }));
    expect(words).toEqual(["chance", "95%", "99.8%", null]);
  });
});

test.each([
  ["too-small", {}, "14 appointments in November 2025, 20 are needed to judge; not judged, would weigh 1."],
  [
    "stale",
    { value: 0.94, period: "2024-02" },
    "94.0%, but from February 2024, too old to judge by; not judged, would weigh 1.",
  ],
  [
    "on-hold",
    {},
    "The figure of November 2025 is on hold: its data are not sure enough; not judged, would weigh 1.",
  ],
  ["not-reported", { period: null }, "Nothing has been reported; not judged, would weigh 1."],
  ["not-reported", {}, "Nothing was reported for November 2025; not judged, would weigh 1."],
  [
    "suppressed",
    {},
    "The publisher hides the figure of November 2025: it rests on too few; not judged, would weigh 1.",
  ],
  ["left-out", {}, "The practice is left out of comparisons in November 2025; not judged, would weigh 1."],
  [
    "no-quarters",
    { weight: 0.5 },
    "Too few practices have a figure for November 2025 to be parted into quarters; not judged, would weigh 0.5.",
  ],
  [
    "disputed",
    { disputes: "practice counts 5,966" },
    "Left out, because the practice disputes the national figure of November 2025 (practice counts 5,966); not judged, would weigh 1.",
  ],
] as const)("an unjudged measure says why: %s", (why, over, sentence) => {
  expect(unjudgedSentence(anUnjudged({ why, ...over }), definition)).toBe(sentence);
});

describe("a trigger says what it rests on", () => {
  test.each([
    [
      0,
      ALL,
      "CQC rates the practice inadequate, since 1 October 2025 (Overall rating: Inadequate): at least Level 4.",
    ],
    [1, ALL, "A remedial or breach notice is live, since 1 October 2025: at least Level 3."],
    [1, NO_CONTRACTS, "A contract matter: at least Level 3."],
    [2, NO_CONTRACTS, "The practice closed without a plan, since 1 October 2025: at least Level 3."],
    [
      3,
      ALL,
      "Urgent requests are not seen on the day, since 1 October 2025 (Appointments within two weeks): at least Level 2.",
    ],
  ])("%i: %o", (index, reader, sentence) => {
    expect(triggerSentence(aTrigger(TRIGGERS[index]!), described, reader)).toBe(sentence);
  });

  test("nothing of a contract action reaches those who may not read it, however it is called", () => {
    holds(
      fc.property(fc.string({ minLength: 6 }), fc.integer({ min: 10, max: 28 }), (name, date) => {
        const trigger = { ...aTrigger({ ...TRIGGERS[1]!, name }), since: day(`2025-10-${date}`) };
        const words = triggerSentence(trigger, described, NO_CONTRACTS);
        expect(words).toBe("A contract matter: at least Level 3.");
        expect(triggerAddress(trigger, NO_CONTRACTS)).toBe("trigger-contract-matter");
      }),
    );
  });

  test("who may read it finds its sentence at its own address", () => {
    expect(triggerAddress(aTrigger(TRIGGERS[1]!), ALL)).toBe("trigger-contract-notice");
    expect(triggerAddress(aTrigger(TRIGGERS[0]!), NO_CONTRACTS)).toBe("trigger-cqc-inadequate");
  });
});

const known = (judged: Known["judged"], triggers: Known["triggers"] = []): Known => ({
  judged: judged.map((each, index) => ({ ...each, metric: `k${index}` })),
  unjudged: [],
  triggers,
});
const open = anEdition({ coverage: { share: 0, domains: 0 } });
const heading = (of: Known, edition = open) =>
  proposalHeading(proposeLevel(of, edition), whatWouldMove(of, edition));

describe("the heading says what is proposed, and by how much", () => {
  const four = [aJudged(), aJudged(), anUnflagged(), anUnflagged(), anUnflagged()];
  test.each([
    ["Level 2 is proposed, by one measure", known(four)],
    [
      "Level 4 is proposed, by 2 measures",
      known(
        [aJudged(), aJudged(), aJudged(), aJudged(), anUnflagged()].map((each) => ({
          ...each,
          weight: each.counts ? 1 : 0,
        })),
      ),
    ],
    ["Level 0 is proposed", known([anUnflagged()])],
    ["Level 3 is proposed, by a trigger", known(four, [aTrigger(TRIGGERS[1]!)])],
    ["Level 3 is proposed, by 2 triggers", known(four, [aTrigger(TRIGGERS[1]!), aTrigger(TRIGGERS[2]!)])],
    [
      "Level 2 is proposed, by its measures and by a trigger",
      known(four, [{ ...aTrigger(TRIGGERS[1]!), floor: 2 }]),
    ],
    ["There is not enough data to propose a level", known([])],
    [
      "There is not enough data to propose a level; triggers hold at least Level 3",
      known([], [aTrigger(TRIGGERS[1]!)]),
    ],
  ])("%s", (words, of) => {
    expect(heading(of)).toBe(words);
  });
});

test("a proposal’s other sentences", () => {
  const of = known([aJudged({ weight: 2 }), aNearMiss(), anUnflagged(), anUnflagged({ quartile: 4 })]);
  const proposal = proposeLevel({ ...of, unjudged: [anUnjudged()] }, open);
  expect(countedSentence(proposal)).toBe(
    "1 of 4 judged measures counts; with weights, 2 of 5, which is 40.0%.",
  );
  expect(chanceSentence(proposal)).toBe(
    "2 of 4 judged measures are in the worse quarter. Chance alone would put about 1 there, were they independent of one another, which they are not.",
  );
  expect(outOfWorseSentence(proposal)).toBe(
    "2 measures are out of the worse quarter, 1 of them in the better quarter.",
  );
  expect(persistenceSentence(open)).toBe(
    "A monthly measure counts after 3 months in the worse quarter, a quarterly one after 2 quarters, an annual one after 1 year.",
  );
  expect(coverageSentence(proposal, anEdition())).toBe(
    "5 of 6 by weight could be judged, in 1 domain; at least 3 in 3 domains are asked.",
  );
  expect(neverAloneSentence(proposal, { ...open, neverAlone: ["k0"] })).toMatch(/^What counts may not lead/);
  expect(neverAloneSentence(proposal, open)).toBeNull();
});

describe("what would move it, in words", () => {
  const of = known([aJudged(), aJudged(), aNearMiss(), anUnflagged(), anUnflagged()]);
  const found = whatWouldMove(of, open);
  if (!found.enough) throw new Error("There should be enough data");

  test("down: the measures, the lines and what each comes to", () => {
    expect(wayWords(found.down[0]!, found.level, described, ALL)).toEqual({
      heading: "To come down to Level 0",
      bound: "A share under 30.0%, which is 1 of 5 or less.",
      lead: "Any one of these, alone:",
      lines: [
        "Calls missed to 63.0% or more (now 61.2%): 1 of 5",
        "k1 to 63.0 or more (now 61.2): 1 of 5",
      ].map((line, index) => (index === 0 ? line : line.replace("63.0", "0.63").replace("61.2", "0.61"))),
    });
  });

  test("up: by a notice, which those who may not read it see as a contract matter", () => {
    const three = found.up.find(({ level }) => level === 3)!;
    const lines = (reader: typeof ALL) => wayWords(three, found.level, described, reader).lines;
    expect(lines(ALL)).toContain("Were it so: A remedial or breach notice is live");
    expect(lines(NO_CONTRACTS)).toContain("Were it so: A contract matter");
    expect(lines(NO_CONTRACTS).join()).not.toMatch(/notice/);
  });

  test("what is not enough alone says so, and what together takes time says how long", () => {
    const far = known([aJudged(), aNearMiss(), aNearMiss(), anUnflagged(), anUnflagged()]);
    const steep = anEdition({ steps: [{ level: 2, share: 0.6 }], triggers: [], coverage: open.coverage });
    const moves = whatWouldMove(far, steep);
    if (!moves.enough) throw new Error("There should be enough data");
    expect(moves.notAlone.map((each) => notAloneLine(each, described, ALL))).toContain(
      "k1 in the worse quarter for 1 month more: 2 of 5, not enough alone",
    );
    expect(wayWords(moves.up[0]!, 0, described, ALL)).toMatchObject({
      lead: "No single change does. These together:",
      lines: [
        "k1 in the worse quarter for 1 month more",
        "k2 in the worse quarter for 1 month more",
        "3 of 5, in 1 month at the soonest",
      ],
    });
  });

  test("where there is not enough data, the measures that would make it enough are named", () => {
    const short = whatWouldMove({ ...known([]), unjudged: [anUnjudged({ metric: "k0" })] }, open);
    if (short.enough) throw new Error("There should not be enough data");
    expect(shortfallWords(short.shortfall, described)).toBe(
      "It would be enough if Calls missed could be judged.",
    );
  });
});

test("the weights that the sentences say count add up to the total they say", () => {
  const weightIn = (sentence: string) => Number(/; counts ([\d.]+)\.$/.exec(sentence)?.[1] ?? 0);
  holds(
    fc.property(practicesUnderEditions, ({ known: of, edition }) => {
      const proposal = proposeLevel(of, edition);
      const said = of.judged
        .filter(({ counts }) => counts)
        .map((each) => weightIn(measureSentence(each, definition)));
      const total = /with weights, ([\d.]+) of ([\d.]+),/.exec(countedSentence(proposal));
      if (!total) return;
      expect(said.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(total[1]), 9);
      expect(Number(total[2])).toBe(proposal.judgedWeight);
    }),
  );
});

test("no sentence ever shows a missing or broken figure", () => {
  const broken = /NaN|undefined|null|Infinity|Not available|\$\{/;
  holds(
    fc.property(judgedMeasures("k0"), fc.constantFrom(...UNJUDGED), (measure, why) => {
      expect(measureSentence(measure, definition)).not.toMatch(broken);
      const unknown = anUnjudged({ why, value: null, denominator: null });
      expect(unjudgedSentence(unknown, definition)).not.toMatch(broken);
    }),
  );
});
