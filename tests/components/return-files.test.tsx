import { expect, test } from "vitest";
import { BookBeside } from "@/components/returns/book-beside";
import { FileChanges } from "@/components/returns/file-changes";
import type { Counts } from "@/lib/appointments/cells";
import { compareBook } from "@/lib/appointments/extract/compare-book";
import { gapsOf } from "@/lib/appointments/extract/likely-causes";
import { differs } from "../support/returned";
import { words } from "../support/markup";

test("a book stands beside the national figures with the likely cause of each gap", () => {
  const book: Counts = { appointments: 1_000, category: 1_000, "category:gca": 400, "category:gcr": 600 };
  const national: Counts = {
    appointments: 1_000,
    category: 1_000,
    "category:gca": 250,
    "category:gcr": 600,
    "category:unmapped": 150,
  };
  const extract = {
    rows: 1_040,
    counts: book,
    leftOut: { otherMonths: 0, notAppointments: 40 },
    waits: { notBooked: 0, bookedAfter: 0 },
    columnsIgnored: ["Room"],
  };
  const gaps = gapsOf(book, national, { october: false });
  const drawn = words(<BookBeside extract={extract} families={compareBook(book, national)} gaps={gaps} />);
  expect(drawn).toContain(
    "1,040 rows read, 1,000 appointments counted; 40 cancelled, free or blocked left out; columns passed over: Room.",
  );
  expect(drawn).toContain(
    "General Consultation Acute 400 250 +150 National data has them without a category",
  );
  expect(drawn).toContain("General Consultation Routine 600 600 0 Agree");
  expect(drawn).toContain("Unmapped 0 150 −150 National data has them without a category");
});

test("each figure says what a file would do to it", () => {
  const then = differs("1100", { reason: "vaccination-clinics" });
  const drawn = words(
    <FileChanges
      changes={[
        { figure: "total", national: 1_000, now: { kind: "MATCHES" }, then, what: "changed" },
        { figure: "staff-gp", national: 450, now: null, then: null, what: "ignored" },
      ]}
      missed={{ now: null, then: { count: "1200", where: "Canal Basin hub" }, what: "added" }}
    />,
  );
  expect(drawn).toContain("1,000 matches does not match: 1,100, Vaccination clinics Changed");
  expect(drawn).toContain("450 no answer yet says nothing Not in the file: stays as it is");
  expect(drawn).toContain("national figures cannot see Not answered 1,200 at Canal Basin hub Added");
});
