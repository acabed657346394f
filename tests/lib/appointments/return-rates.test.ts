import fc from "fast-check";
import { expect, test } from "vitest";
import { areaRates, areaSums, sentSentence, verifiedHeading } from "@/lib/reports/return-areas";
import {
  isOutstanding,
  rateOf,
  ratesOf,
  standingWords,
  viewed,
  type BoardReturn,
} from "@/lib/appointments/return-rates";
import { mayBeReminded, returnChased, returnDue } from "@/lib/reports/return-messages";
import { isVerification } from "@/lib/appointments/figure-check";
import type { CheckedPractice } from "@/lib/appointments/verified-share";
import { RETURN_STATES, wasSent } from "@/lib/appointments/return-state";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { holds } from "../../support/property";

const DUE = new Date("2026-01-23T17:00:00Z");
const AT = new Date("2026-01-26T10:00:00Z");
const deadlines = {
  dueAt: DUE,
  closesAt: new Date("2026-01-30T17:00:00Z"),
  editsCloseAt: new Date("2026-02-06T17:00:00Z"),
};

function aReturn(over: Partial<BoardReturn> = {}): BoardReturn {
  return {
    practice: "Z00045",
    name: "Mill Lane Surgery",
    pcn: "ZP1",
    pcnName: "A PCN",
    place: "P1",
    placeName: "A Place",
    state: "NOT_STARTED",
    submittedAt: null,
    reopenedUntil: null,
    disputed: false,
    deadlines,
    extended: false,
    ...over,
  };
}

const anyReturn = fc
  .record({
    number: fc.nat(98),
    state: fc.constantFrom(...RETURN_STATES),
    sentAt: fc.date({ min: new Date("2026-01-02"), max: AT, noInvalidDate: true }),
    disputed: fc.boolean(),
    place: fc.constantFrom("P1", "P2", null),
    pcn: fc.constantFrom("ZP1", "ZP2", null),
  })
  .map(({ number, state, sentAt, ...rest }) =>
    aReturn({
      ...rest,
      practice: `Z000${String(number).padStart(2, "0")}`,
      placeName: rest.place,
      pcnName: rest.pcn,
      state,
      submittedAt: wasSent(state) ? sentAt : null,
    }),
  );
const some = fc.uniqueArray(anyReturn, { selector: ({ practice }) => practice, maxLength: 40 });

test("every return expected is in one column of where it stands, and late or on time only by when it first arrived", () => {
  holds(
    fc.property(some, (returns) => {
      const rates = ratesOf(returns, AT);
      const { notStarted, draft, submitted, returned, accepted } = rates;
      expect(notStarted + draft + submitted + returned + accepted).toBe(rates.expected);
      expect(submitted + returned + accepted).toBe(rates.sent);
      // Past the due time each is on time, late, or both never.
      expect(rates.onTime + rates.late).toBe(rates.expected);
      expect(viewed(returns, "late", AT)).toHaveLength(rates.late);
      expect(viewed(returns, "outstanding", AT).every(isOutstanding)).toBe(true);
      expect(rateOf(rates) ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test("a Place is the sum of its PCNs, and the whole of its Places", () => {
  holds(
    fc.property(some, (returns) => {
      const areas = areaRates({ code: "Q", name: "All" }, returns, { at: AT, sentBy: [] });
      const places = areas.filter(({ kind }) => kind === "PLACE");
      const sum = (kind: string) =>
        areas.filter((each) => each.kind === kind).reduce((n, { rates }) => n + rates.sent, 0);
      expect(sum("PCN")).toBe(sum("PLACE"));
      if (places.length !== 1) expect(areas[0]?.rates.sent).toBe(sum("PLACE"));
    }),
  );
});

const checked = (
  returns: readonly BoardReturn[],
  isReported: (index: number) => boolean,
): CheckedPractice[] =>
  returns.map(({ practice, pcn, pcnName, place, placeName, state }, index) => ({
    ...{ code: practice, pcn, pcnName, place, placeName },
    reported: isReported(index),
    verified: isReported(index) && isVerification(state),
    disputed: false,
  }));

test("a reader of sums is never told of fewer practices than the floor, nor that all but so few did", () => {
  holds(
    fc.property(some, fc.nat(3), (returns, some) => {
      const practices = checked(returns, (index) => index % (some + 2) !== 0);
      for (const { kind, code, verified } of areaSums({ code: "Q", name: "All" }, practices, 5)) {
        if (verified === null) continue;
        const own = code.split(" ").at(-1);
        const asked = practices.filter(
          (each) => each.reported && (kind === "ALL" || own === each.place || own === each.pcn),
        );
        expect(verified).toBeGreaterThanOrEqual(5);
        // Who is not in the national data could not have verified: it is known who did not.
        expect(asked.length - verified).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

test("the heading says how many have sent, and nothing where that is hidden", () => {
  const returns = [aReturn(), aReturn({ practice: "Z00046", state: "ACCEPTED", submittedAt: DUE })];
  expect(sentSentence(areaRates({ code: "Q", name: "All" }, returns, { at: AT, sentBy: [] }))).toBe(
    "1 of 2 practices have sent their return",
  );
  const sums = (floor: number) =>
    areaSums(
      { code: "Q", name: "All" },
      checked(returns, () => true),
      floor,
    );
  expect(verifiedHeading(sums(5))).toBe("Returns of 2 practices");
  expect(verifiedHeading(sums(1))).toBe("1 of 2 practices have verified the month");
});

test("a line of months is the share of today’s practices that sent each", () => {
  const returns = [aReturn(), aReturn({ practice: "Z00046" })];
  const [first] = areaRates({ code: "Q", name: "All" }, returns, {
    at: AT,
    sentBy: [new Set(["Z00045"]), new Set(["Z00045", "Z00046", "Z00099"])],
  });
  expect(first?.over).toEqual([0.5, 1]);
});

test.each([
  [aReturn(), "Not started, late"],
  [aReturn({ state: "ACCEPTED", submittedAt: DUE }), "Accepted"],
  [aReturn({ state: "SUBMITTED", submittedAt: AT, disputed: true }), "Sent, sent late, figures disputed"],
])("%# reads as %s", (each, words) => {
  expect(standingWords(each, AT)).toBe(words);
});

const clock = { at: new Date("2026-01-15T10:00:00Z"), today: day("2026-01-15") };
const ALL_CLOSED = { at: new Date("2026-03-01T10:00:00Z"), today: day("2026-03-01") };
const window = { opensOn: day("2026-01-02") };

test("only practices with something left to do, and still able to do it, are reminded", () => {
  holds(
    fc.property(anyReturn, (each) => {
      const reminded = mayBeReminded(each, window, clock);
      expect(reminded).toBe(isOutstanding(each));
      expect(mayBeReminded(each, { opensOn: day("2026-02-01") }, clock)).toBe(false);
      expect(mayBeReminded(each, window, ALL_CLOSED)).toBe(false);
      const reopened = { ...each, reopenedUntil: new Date("2026-03-02T17:00:00Z") };
      expect(mayBeReminded(reopened, window, ALL_CLOSED)).toBe(each.state === "RETURNED");
    }),
  );
});

test("one that was sent back is reminded of until the last day it may be sent again, and told that day", () => {
  const returned = aReturn({ state: "RETURNED", submittedAt: DUE });
  const messages = [returned, { ...returned, reopenedUntil: new Date("2026-03-02T17:00:00Z") }].map((each) =>
    returnChased({ ...each, month: period("2025-11") }, day("2026-01-15")),
  );
  expect(messages.map(({ subject }) => subject)).toEqual([
    "Appointment figures of November 2025: to send again by Friday 6 February at 17:00",
    "Appointment figures of November 2025: to send again by Monday 2 March at 17:00",
  ]);
  expect(messages[1]?.private?.words).toBe(
    "Mill Lane Surgery’s return for November 2025 came back with comments; it can be sent again until Monday 2 March at 17:00.",
  );
});

test("a reminder names no practice but to who may read its return, and leads to it", () => {
  const message = returnChased({ ...aReturn(), month: period("2025-11") }, day("2026-01-15"));
  expect(`${message.subject} ${message.body}`).not.toContain("Mill Lane");
  expect(message.subject).toBe("Appointment figures of November 2025: due Friday 23 January at 17:00");
  expect(message.private?.words).toContain("Mill Lane Surgery’s return for November 2025 has not arrived");
  expect(message.path).toBe("/appointments/Z00045/2025-11");
  const keys = [7, 1].map((days) => returnDue({ ...aReturn(), month: period("2025-11") }, days as 7 | 1).key);
  expect(new Set([message.key, ...keys]).size).toBe(3);
});
