import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORIES, MODES, STAFF, STATUSES, WAITS } from "@/lib/appointments/cells";
import { hardErrors } from "@/lib/appointments/hard-errors";
import { NOTHING_ANSWERED, type Answer, type Answered } from "@/lib/appointments/return-answers";
import { answeredWith, changesBy, missedBy, returnFileReader } from "@/lib/appointments/return-file";
import { TEMPLATE, templateRows } from "@/lib/appointments/return-template";
import { nationalCounts, RETURNED_FIGURES } from "@/lib/appointments/returned-figures";
import { addTo, crosstabCounts, newTally } from "@/lib/appointments/tally";
import { VARIANCE_REASON_CODES } from "@/lib/appointments/variance-reasons";
import { cellsOf } from "@/lib/exports/sheet";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { holds } from "../../support/property";
import { differs, NATIONAL } from "../../support/returned";

const NOVEMBER = period("2025-11");
const OF = { practice: "PRAC1", month: NOVEMBER };

/** A template of so many answers, read back. */
function roundTrip(answered: Answered) {
  const reader = returnFileReader(OF);
  const rows = [
    TEMPLATE.map(({ name }) => name),
    ...cellsOf(TEMPLATE, templateRows(OF, NATIONAL, answered)).map((row) =>
      row.map((cell) => `${cell ?? ""}`),
    ),
  ];
  for (const [index, cells] of rows.entries()) reader.row(index + 1, cells);
  return reader.finish(null);
}

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constant<Answer>({ kind: "MATCHES" }),
  fc
    .record({
      // 1,000 and less are the national figures of some: an answer that differs is above all of them.
      own: fc.integer({ min: 1_001, max: 999_999 }),
      reason: fc.option(fc.constantFrom(...VARIANCE_REASON_CODES)),
      fixedFrom: fc.option(fc.constantFrom(day("2026-01-05"), day("2026-12-31"))),
      note: fc.constantFrom("", "at the hub", "slots, of two kinds"),
    })
    .map(({ own, ...more }) => differs(`${own}`, more)),
);
const missed = fc.constantFrom(
  { missed: "", missedWhere: "" },
  { missed: "0", missedWhere: "" },
  { missed: "1200", missedWhere: "=hub, Canal Basin" },
);
const answers = fc.dictionary(fc.constantFrom(...RETURNED_FIGURES), answer);

const counted = fc.array(
  fc.record({
    staff: fc.constantFrom(...STAFF),
    mode: fc.constantFrom(...MODES),
    wait: fc.constantFrom(...WAITS),
    status: fc.constantFrom(...STATUSES),
    category: fc.constantFrom(...CATEGORIES),
    count: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 1, maxLength: 40 },
);
const countsOf = (rows: Parameters<typeof addTo>[1][]) => {
  const tally = newTally();
  for (const row of rows) addTo(tally, row);
  return crosstabCounts(tally);
};

describe("a file put into a return", () => {
  test("a template downloaded and sent back untouched changes nothing, whatever was answered", () => {
    holds(
      fc.property(answers, missed, (given, elsewhere) => {
        const answered = { ...elsewhere, answers: given };
        const file = roundTrip(answered);
        if (file.is !== "template") throw new Error(JSON.stringify(file));
        const changes = changesBy(file, { national: NATIONAL, counts: {}, answered, month: NOVEMBER });
        for (const { figure, what } of changes) expect(what).toBe(given[figure] ? "same" : "ignored");
        expect(missedBy(file, answered).what).toBe(elsewhere.missed === "" ? "ignored" : "same");
        expect(answeredWith(answered, changes, missedBy(file, answered))).toEqual(answered);
      }),
    );
  });

  test("put in once, it changes nothing the second time", () => {
    holds(
      fc.property(answers, answers, (before, inFile) => {
        const file = roundTrip({ ...NOTHING_ANSWERED, answers: inFile });
        if (file.is === "refused") throw new Error(JSON.stringify(file));
        const about = { national: NATIONAL, counts: {}, month: NOVEMBER };
        const answered = { ...NOTHING_ANSWERED, answers: before };
        const then = answeredWith(answered, changesBy(file, { ...about, answered }));
        const again = changesBy(file, { ...about, answered: then });
        expect(again.filter(({ what }) => what === "added" || what === "changed")).toEqual([]);
      }),
    );
  });

  test("its last line says what national figures cannot see, and where that is held", () => {
    const said = (count: string, where: string) => {
      const reader = returnFileReader(OF);
      reader.row(1, ["Practice", "Month", "Figure", "Your count", "Reason", "Fixed from", "Note"]);
      reader.row(2, ["PRAC1", "2025-11", "missed", count, "", "", where]);
      return reader.finish(null);
    };
    const file = said("1,200", "Canal Basin hub");
    if (file.is === "refused") throw new Error(JSON.stringify(file));
    const change = missedBy(file, NOTHING_ANSWERED);
    expect(change).toEqual({ now: null, then: { count: "1200", where: "Canal Basin hub" }, what: "added" });
    const then = answeredWith(NOTHING_ANSWERED, [], change);
    expect(then).toEqual({ answers: {}, missed: "1200", missedWhere: "Canal Basin hub" });
    expect(missedBy(file, then).what).toBe("same");
    expect(missedBy(file, { ...then, missed: "1100" }).what).toBe("changed");
    const wrong = (count: string, where: string) => {
      const { errors = [] } = said(count, where) as { errors?: { column: string | null }[] };
      return errors.map(({ column }) => column);
    };
    expect(wrong("12.5", "Hub")).toEqual(["Your count"]);
    expect(wrong("12", "")).toEqual(["Note"]);
    expect(wrong("12", "a".repeat(201))).toEqual(["Note"]);
    expect(wrong("12", "Mrs Example rang")).toEqual(["Note"]);
    expect(wrong("", "")).toEqual([]);
  });

  test("an extract answers every figure, and its parts never come to more than their whole", () => {
    holds(
      fc.property(counted, counted, (inBook, published) => {
        const [book, counts] = [countsOf(inBook), countsOf([...published, ...inBook])];
        const extract = {
          rows: 1,
          counts: book,
          leftOut: { otherMonths: 0, notAppointments: 0 },
          waits: { notBooked: 0, bookedAfter: 0 },
          columnsIgnored: [],
        };
        for (const [mine, theirs] of [
          [extract, counts],
          [{ ...extract, counts }, book],
        ] as const) {
          const national = nationalCounts(theirs);
          const about = { national, counts: theirs, answered: NOTHING_ANSWERED, month: NOVEMBER };
          const changes = changesBy({ is: "extract", extract: mine }, about);
          expect(changes.map(({ what }) => what)).toEqual(changes.map(() => "added"));
          const wrong = hardErrors(national, answeredWith(NOTHING_ANSWERED, changes));
          expect(wrong.filter(({ field }) => field === "own")).toEqual([]);
        }
      }),
    );
  });
});
