import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { kindByContent, kindByName, wordsOfDocument } from "@/lib/pqaf/attachment";
import { isOpen, replyProblems, windowWords, type ReplyDraft, type ReplyTargets } from "@/lib/pqaf/reply";
import { replyBy } from "@/lib/pqaf/review";
import { holds } from "../../support/property";

const ON = day("2026-01-15");
const targets: ReplyTargets = {
  proposed: {
    id: 7,
    level: 2,
    month: day("2025-11-01"),
    metrics: ["did-not-attend", "calls-missed"],
    madeKnown: day("2026-01-08"),
    by: day("2026-01-22"),
  },
  decided: {
    id: 3,
    level: 1,
    decidedOn: day("2025-10-16"),
    madeKnown: day("2025-10-16"),
    by: day("2025-10-30"),
  },
};
const draft: ReplyDraft = {
  metrics: ["did-not-attend"],
  proposalId: null,
  decisionId: null,
  words: "Two doctors left in June.",
  notAPatient: false,
};
const problems = (change: Partial<ReplyDraft>, files: { name: string; words: string }[] = []) =>
  replyProblems({ ...draft, ...change }, { targets, files, on: ON });

test.each<[Partial<ReplyDraft>, string[]]>([
  [{}, []],
  [{ proposalId: 7 }, []],
  [{ metrics: [] }, ["about"]],
  [{ metrics: [], words: "  " }, ["about", "words"]],
  [{ metrics: ["same-day"] }, ["about"]], // not flagged
  [{ proposalId: 6 }, ["about"]], // proposed anew meanwhile
  [{ decisionId: 3 }, ["about"]], // closed since October
  [{ words: "x".repeat(8_001) }, ["words"]],
  [{ words: "About 943 476 5919" }, ["words"]],
  [{ words: "About 943 476 5919", notAPatient: true }, []],
])("a reply with %j is wrong in %j", (change, fields) => {
  expect(Object.keys(problems(change))).toEqual(fields);
});

test("a closed window says since when", () => {
  expect(problems({ metrics: [], decisionId: 3 })).toEqual({
    about: ["Replies to the level in force are closed since the end of 30 October 2025"],
  });
  expect(windowWords(targets.proposed!, ON)).toBe("open until 22 January 2026");
});

test("files are searched too, and the file is named", () => {
  const files = [
    { name: "rota.csv", words: "name,hours\nA,7" },
    { name: "letter.docx", words: "Patient 943 476 5919" },
  ];
  expect(problems({}, files)).toEqual({
    files: ["“943 476 5919” in letter.docx looks like an NHS number. Take it out, or tick that it is none"],
  });
  expect(problems({ notAPatient: true }, files)).toEqual({});
});

test("a window is open up to its last day and never after", () => {
  holds(
    fc.property(fc.nat({ max: 700 }), fc.integer({ min: 1, max: 20 }), (start, days) => {
      const madeKnown = addDays(day("2025-01-01"), start);
      const window = { madeKnown, by: replyBy(madeKnown, days, new Set()) };
      expect(isOpen(window, window.by)).toBe(true);
      expect(isOpen(window, addDays(window.by, 1))).toBe(false);
      expect(window.by > madeKnown).toBe(true);
    }),
  );
});

describe("what a file is", () => {
  test.each([
    ["%PDF-1.7\n", "pdf"],
    ["\x89PNG\r\n\x1a\n", "png"],
    ["\xff\xd8\xff\xe0", "jpeg"],
    ["PK\x03\x04", "zip"],
    ["name,hours\n", null],
    ["", null],
  ])("is told by its first bytes: %j is %j", (head, kind) => {
    expect(kindByContent(Buffer.from(head, "latin1"))).toBe(kind);
  });

  test.each([
    ["letter.DOCX", "docx"],
    ["photo.jpg", "jpeg"],
    ["photo.jpeg", "jpeg"],
    ["run.exe", null],
    ["page.html", null],
    ["letter.docx.exe", null],
    ["pdf", null],
  ])("or claimed by its name: %s is %j", (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });

  test("a document's words hold a number that is cut into runs", () => {
    const xml =
      "<w:p><w:r><w:t>943 </w:t></w:r><w:r><w:t>476 5919</w:t></w:r></w:p><w:p><w:r><w:t>Yes</w:t></w:r></w:p>";
    expect(wordsOfDocument(xml)).toBe("943 476 5919\nYes\n");
  });
});
