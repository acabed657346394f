import fc from "fast-check";
import { expect, test } from "vitest";
import { redactReport } from "@/lib/reports/redact-report";
import { holds } from "@/tests/support/property";
import { reportContent } from "@/tests/support/report";

const PRACTICES = [
  { code: "Z00001", name: "CANAL SIDE SURGERY" },
  { code: "Z00002", name: "St Anne's (Old) Practice" },
  { code: "Z00003", name: "Canal Side" },
];

function told(thisPeriod: string) {
  const content = reportContent();
  const [domain] = content.domains;
  const [workstream] = domain!.workstreams;
  return {
    ...content,
    domains: [
      { ...domain!, workstreams: [{ ...workstream!, told: { thisPeriod, nextPeriod: "", asks: "" } }] },
    ],
  };
}
const publicWords = (words: string) =>
  redactReport(told(words), PRACTICES).domains[0]!.workstreams[0]!.told!.thisPeriod;

test.each([
  ["Canal Side Surgery (Z00001) waits", "a practice (a practice) waits"],
  ["canal  side\nsurgery waits", "a practice waits"],
  ["St Anne’s (Old) Practice and z00002", "a practice and a practice"],
  ["Canal Sidewalk and XZ00001X stay", "Canal Sidewalk and XZ00001X stay"],
])("the public edition says of %j: %j", (words, open) => {
  expect(publicWords(words)).toBe(open);
});

test("what was left out is listed: where and how often, and never what", () => {
  const named = [
    { code: "Z00001", name: "Canal Side Surgery", place: "Coventry", level: "Level 3 Enhanced" },
  ];
  const open = redactReport({ ...told("Z00001, then Z00002"), named, asked: "Visit Z00001" }, PRACTICES);
  expect(open.named).toEqual([]);
  expect(open.edition).toBe("public");
  expect(open.redactions).toEqual([
    "The list of 1 practice with enhanced or intensive support",
    "The name or code of a practice, once in what is asked",
    "The name or code of a practice, 2 times in the words of the workstreams",
  ]);
});

test("no name or code of a practice is left anywhere, wherever it was put", () => {
  const words = fc.array(
    fc.oneof(fc.constantFrom(...PRACTICES.flatMap(({ code, name }) => [code, name])), fc.string()),
    { maxLength: 6 },
  );
  holds(
    fc.property(words, words, (first, second) => {
      const content = { ...told(first.join(" ")), title: second.join(", "), asked: first.join("\n") };
      const text = JSON.stringify(redactReport(content, PRACTICES)).toLowerCase();
      for (const { code, name } of PRACTICES) {
        // A letter or digit right beside a code makes it another word.
        expect(text).not.toMatch(
          new RegExp(`(?<![\\p{L}\\p{N}])${code.toLowerCase()}(?![\\p{L}\\p{N}])`, "u"),
        );
        expect(text).not.toContain(` ${name.toLowerCase()} `);
      }
    }),
  );
});
