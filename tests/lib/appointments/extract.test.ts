import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORIES, MODES, STAFF, STATUSES, countOf, type Counts } from "@/lib/appointments/cells";
import { parseBookDay } from "@/lib/appointments/extract/book-day";
import { extractReader } from "@/lib/appointments/extract/read-extract";
import { waitBand } from "@/lib/appointments/extract/wait-band";
import { CATEGORY_LABELS } from "@/lib/appointments/labels";
import { addDays, day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { holds } from "../../support/property";

const NOVEMBER = period("2025-11");
const HEADINGS = ["Date booked", "Date of appointment", "Status", "Mode", "Staff group", "National category"];
const GOOD = ["03/11/2025", "14/11/2025", "Attended", "Face-to-Face", "GP", "General Consultation Acute"];

function read(rows: readonly (readonly string[])[], most?: number) {
  const run = extractReader(NOVEMBER, most);
  for (const [index, cells] of rows.entries()) if (!run.row(index + 1, cells)) break;
  return run.finish();
}

function errorsOf(rows: readonly (readonly string[])[]) {
  const result = read(rows);
  if (result.ok) throw new Error("it was read");
  return result.error;
}

function extractOf(rows: readonly (readonly string[])[]) {
  const result = read(rows);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const withCell = (index: number, text: string) => GOOD.map((cell, at) => (at === index ? text : cell));

describe("an appointment book extract", () => {
  const labels = { status: { attended: "Arrived", dna: "Did not attend", unknown: "Booked" } } as const;
  const appointment = fc.record({
    wait: fc.integer({ min: -3, max: 60 }),
    on: fc.integer({ min: 0, max: 29 }),
    status: fc.constantFrom(...STATUSES),
    mode: fc.constantFrom(...MODES),
    staff: fc.constantFrom(...STAFF),
    category: fc.constantFrom(...CATEGORIES),
    count: fc.integer({ min: 1, max: 5 }),
  });

  const modes = {
    "face-to-face": "F2F",
    telephone: "Phone",
    online: "Video",
    "home-visit": "Visit",
    unknown: "",
  };
  const staff = { gp: "Salaried GP", other: "Practice Nurse", unknown: "" };
  const cellsFor = (each: {
    wait: number;
    on: number;
    status: (typeof STATUSES)[number];
    mode: (typeof MODES)[number];
    staff: (typeof STAFF)[number];
    category: (typeof CATEGORIES)[number];
  }) => {
    const on = addDays(day("2025-11-01"), each.on);
    const written = (text: string) => text.split("-").toReversed().join("/");
    const category = CATEGORY_LABELS.find(([, value]) => value === each.category)?.[0] ?? "";
    return [
      written(addDays(on, -each.wait)),
      `${written(on)} 09:10`,
      labels.status[each.status],
      modes[each.mode],
      staff[each.staff],
      each.category === "unmapped" ? "" : category,
    ];
  };

  test("one row an appointment and one row a count add up to the same, and to what filtering would", () => {
    holds(
      fc.property(fc.array(appointment, { minLength: 1, maxLength: 12 }), (all) => {
        const counted = extractOf([
          [...HEADINGS, "Count"],
          ...all.map((each) => [...cellsFor(each), String(each.count)]),
        ]);
        const single = extractOf([
          HEADINGS,
          ...all.flatMap((each) => Array.from({ length: each.count }, () => cellsFor(each))),
        ]);
        expect(single.counts).toEqual(counted.counts);
        const sum = (keep: (each: (typeof all)[number]) => boolean) =>
          all.filter(keep).reduce((total, { count }) => total + count, 0);
        const of = (cell: Parameters<typeof countOf>[1], counts: Counts = counted.counts) =>
          countOf(counts, cell);
        expect(of("appointments")).toBe(sum(() => true));
        expect(of("status:dna")).toBe(sum(({ status }) => status === "dna"));
        expect(of("mode:online")).toBe(sum(({ mode }) => mode === "online"));
        expect(of("staff:gp")).toBe(sum((each) => each.staff === "gp"));
        expect(of("wait:same-day")).toBe(sum(({ wait }) => wait === 0));
        expect(of("wait:2-7-days")).toBe(sum(({ wait }) => wait >= 2 && wait <= 7));
        expect(of("wait:unknown")).toBe(sum(({ wait }) => wait < 0));
        expect(of("category:gca")).toBe(sum(({ category }) => category === "gca"));
        expect(of("category-wait:gca/same-day")).toBe(
          sum(({ category, wait }) => category === "gca" && wait === 0),
        );
        expect(counted.waits.bookedAfter).toBe(sum(({ wait }) => wait < 0));
      }),
    );
  });

  test("its columns may stand in any order, under the headings of a report with a title above", () => {
    const order = [5, 3, 1, 0, 4, 2];
    const headings = [
      "Booked date",
      "Appointment date",
      "Current slot status",
      "Slot mode",
      "HCP_TYPE",
      "National slot category",
    ];
    const place = (cells: readonly string[]) => order.map((at) => cells[at] ?? "");
    const { counts } = extractOf([["Appointments in November"], [""], place(headings), place(GOOD)]);
    expect(countOf(counts, "category-wait:gca/same-day")).toBe(0);
    expect(countOf(counts, "category:gca")).toBe(1);
  });

  test("appointments of other months and slots that were none are left out, and counted", () => {
    const extract = extractOf([
      HEADINGS,
      GOOD,
      withCell(1, "01/12/2025"),
      withCell(2, "Cancelled"),
      withCell(2, "Embargoed"),
    ]);
    expect(extract.leftOut).toEqual({ otherMonths: 1, notAppointments: 2 });
    expect(countOf(extract.counts, "appointments")).toBe(1);
    expect(extract.rows).toBe(4);
  });

  test("every error comes back at once, with line, column, what was found and what is right", () => {
    const errors = errorsOf([
      HEADINGS,
      withCell(2, "Rescheduled"),
      GOOD,
      withCell(1, "31/11/2025"),
      [...GOOD.slice(0, 5)],
      withCell(4, "Receptionist"),
    ]);
    expect(errors.map(({ line, column, found }) => [line, column, found])).toEqual([
      [2, "Status", '"Rescheduled"'],
      [4, "Date of appointment", '"31/11/2025"'],
      [5, null, "a row of 5 cells"],
      [6, "Staff group", '"Receptionist"'],
    ]);
    for (const { expected } of errors) expect(expected.length).toBeGreaterThan(10);
  });

  test("a lacking column is named with the headings it may have; a file without headings says so", () => {
    const [error] = errorsOf([HEADINGS.slice(0, 5), GOOD.slice(0, 5)]);
    expect(error).toMatchObject({ line: 1, column: "National category", found: "no such column" });
    expect(errorsOf([GOOD, GOOD])[0]?.found).toContain("no row of headings");
  });

  test("a count that is negative, a fraction, or has a comma is an error, never a guess", () => {
    for (const count of ["-1", "1.5", "1,000", "", "1e3", "=1+1"])
      expect(
        errorsOf([
          [...HEADINGS, "Count"],
          [...GOOD, count],
        ]),
      ).toHaveLength(1);
  });

  test("a file of another month says which days it has", () => {
    expect(errorsOf([HEADINGS, withCell(1, "02/10/2025")])[0]).toMatchObject({
      found: "appointments on 2 October 2025 only",
      expected: "appointments in November 2025",
    });
  });

  test("more rows than are read refuse the file", () => {
    const result = read([HEADINGS, GOOD, GOOD, GOOD], 2);
    expect(result.ok).toBe(false);
  });
});

describe("an extract with anything about a person", () => {
  const HEADED = [
    "Patient name",
    "Surname",
    "First name",
    "NHS Number",
    "NHS No.",
    "NHS_NUMBER",
    "nhs no",
    "Patient ID",
    "EMIS number",
    "Date of birth",
    "DOB",
    "D.O.B.",
    "Birth date",
    "Age",
    "Postcode",
    "Post code",
    "Address",
    "Patient address line 1",
    "Mobile number",
    "E-mail",
    "Clinician name",
    "Session holder",
    "Notes",
    "Reason for appointment",
    "Booking comments",
  ];

  test.each(HEADED)("a column headed %s refuses the file", (heading) => {
    const errors = errorsOf([
      [...HEADINGS, heading],
      [...GOOD, "x"],
    ]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ line: 1, column: heading });
  });

  test.each(["Slot type", "Location", "Session", "Duration", "Site", "In person", "Service setting"])(
    "a column headed %s is passed over",
    (heading) => {
      expect(
        extractOf([
          [...HEADINGS, heading],
          [...GOOD, "Routine 10 minutes"],
        ]).columnsIgnored,
      ).toEqual([heading]);
    },
  );

  const SECRETS = [
    ["943 476 5919", "NHS number"],
    ["9434765919", "NHS number"],
    ["ref 943-476-5919 seen", "NHS number"],
    ["CV1 2AB", "postcode"],
    ["at sw1a1aa", "postcode"],
    ["12/03/1961", "date of birth"],
    ["1961-03-12", "date of birth"],
    ["12-Mar-1961", "date of birth"],
    ["Mrs Anne Other", "name of a person"],
    ["OTHER, Anne (Mrs)", "name of a person"],
    ["07700 900123", "telephone number"],
    ["a.other@example.org", "e-mail"],
  ] as const;

  test.each(SECRETS)(
    "“%s” in a column of another name refuses the file and is not repeated",
    (secret, what) => {
      for (const rows of [
        [
          [...HEADINGS, "Slot"],
          [...GOOD, ""],
          [...GOOD, secret],
        ],
        [HEADINGS, GOOD, withCell(2, secret)],
        [HEADINGS, GOOD, withCell(5, secret)],
      ]) {
        const errors = errorsOf(rows);
        expect(errors).toHaveLength(1);
        expect(errors[0]?.found).toContain(what);
        expect(JSON.stringify(errors)).not.toContain(secret);
        expect(errors[0]?.line).toBe(3);
      }
    },
  );

  test.each([
    [2, "Telephone - patient unavailable", '"Telephone - patient unavailable"'],
    [2, "arrived late", '"arrived late"'],
    [4, "Locum receptionist 2", '"Locum receptionist 2"'],
    [0, "31/11/2025", '"31/11/2025"'],
    [1, "31 November 2025", '"31 November 2025"'],
    [1, "", "nothing"],
    [2, "Anne Other", "a text of 2 words, not shown in case it names somebody"],
    [4, "Whitcombe", "a text that is not shown in case it names somebody"],
    [0, "Whitcombe", "a text that is not shown in case it names somebody"],
    [2, "024 7655 0000", "a text that is not shown in case it names somebody"],
    [3, "Zoë Ångström-Ng", "a text of 3 words, not shown in case it names somebody"],
  ])("in column %s, “%s” that is not understood is told as %s", (column, text, found) => {
    expect(errorsOf([HEADINGS, withCell(column, text)])).toMatchObject([{ found }]);
  });

  test("no word that books do not use is repeated, under whichever column", () => {
    // Letters that make no word of a book: what is left of a name, whoever bears it.
    const name = fc.stringMatching(/^[qxzj][a-z]{3,9}$/);
    holds(
      fc.property(fc.integer({ min: 0, max: 5 }), name, name, (column, first, last) => {
        const told = JSON.stringify(errorsOf([HEADINGS, withCell(column, `${first} ${last}`)]));
        expect(told).not.toContain(first);
        expect(told).not.toContain(last);
      }),
    );
  });

  test("a day too early to be a booking, under the heading of bookings, is a birth", () => {
    expect(errorsOf([HEADINGS, withCell(0, "12/03/1961")])[0]?.found).toContain("date of birth");
    expect(extractOf([HEADINGS, withCell(0, "01/01/1900"), withCell(0, "")]).waits.notBooked).toBe(2);
  });

  test("no other error is told beside it, so that nothing of it is quoted", () => {
    const errors = errorsOf([
      [...HEADINGS, "Surname"],
      [...withCell(2, "Anne Other"), "Other"],
    ]);
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toContain("Anne");
  });

  test("any valid NHS number, however it is spaced, in any place of any row, refuses the file", () => {
    const number = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }).map((digits) => {
      const check = (11 - (digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11)) % 11;
      return check === 10 ? null : [...digits, check].join("");
    });
    const spaced = fc
      .tuple(number, fc.constantFrom("", " ", "-"))
      .map(([text, gap]) =>
        text === null ? "9434765919" : `${text.slice(0, 3)}${gap}${text.slice(3, 6)}${gap}${text.slice(6)}`,
      );
    holds(
      fc.property(
        spaced,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        (secret, column, before) => {
          const errors = errorsOf([
            HEADINGS,
            ...Array.from({ length: before }, () => GOOD),
            withCell(column, secret),
          ]);
          expect(errors[0]?.found).toContain("NHS number");
          expect(JSON.stringify(errors)).not.toContain(secret);
        },
      ),
    );
  });
});

test.each([
  ["03/11/2025", "2025-11-03"],
  ["3.11.25", "2025-11-03"],
  ["03-Nov-2025", "2025-11-03"],
  ["3 November 2025", "2025-11-03"],
  ["2025-11-03", "2025-11-03"],
  ["2025-11-03T10:40:00", "2025-11-03"],
  ["03/11/2025 10:40", "2025-11-03"],
  ["03NOV2025", "2025-11-03"],
  ["20251103", "2025-11-03"],
  ["31/11/2025", null],
  ["11/13/2025", null],
  ["yesterday", null],
  ["", null],
])("a book’s day %s is %s", (text, expected) => {
  expect(parseBookDay(text)).toBe(expected);
});

test.each([
  [0, "same-day"],
  [1, "1-day"],
  [2, "2-7-days"],
  [7, "2-7-days"],
  [8, "8-14-days"],
  [14, "8-14-days"],
  [15, "15-21-days"],
  [21, "15-21-days"],
  [22, "22-28-days"],
  [28, "22-28-days"],
  [29, "over-28-days"],
  [-1, "unknown"],
  [null, "unknown"],
] as const)("a wait of %s days is %s", (days, band) => {
  expect(waitBand(days)).toBe(band);
});
