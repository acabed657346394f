import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_ERRORS } from "@/lib/loads/dataset";
import * as official from "../fixtures/official-csv";
import { readOne } from "../fixtures/reading";

const { csv } = official;
const practices = ["Z00001", "Z00002", "Z00003"];

/** One sound file of each layout. */
const SOUND: Record<string, string> = {
  crosstab: csv(
    official.CROSSTAB_HEADING,
    ...practices.map((practice) => official.crosstabRow({ practice })),
  ),
  "crosstab of 2022": csv(
    official.CROSSTAB_HEADING.replace("_START_DATE", ""),
    ...practices.map((practice) => official.crosstabRow({ practice, month: "OCT2022" })),
  ),
  "sub-ICB": csv(
    official.SUB_ICB_HEADING,
    official.subIcbRow("OCT2025", 1),
    official.subIcbRow("NOV2025", 2),
  ),
  CCG: csv(official.CCG_HEADING, official.subIcbRow("MAR2020", 1), official.subIcbRow("APR2020", 2)),
  "list totals": csv(
    official.LIST_TOTALS_HEADING,
    ...practices.map((code) => official.listTotalsRow(code, 900)),
  ),
  "list map": csv(official.LIST_MAP_HEADING, ...practices.map((code) => official.listMapRow(code))),
  mapping: csv(official.MAPPING_HEADING, ...practices.map((code) => official.mappingRow(code))),
  "summary 1": official.summaryCsv("1", { Z00001: [10, 100, 100], Z00002: [20, 100, 200] }),
  "summary 2": official.summaryCsv("2", {
    Z00001: [1, 2, 3, 4, 5, 6, 7, 8],
    Z00002: [1, 2, 3, 4, 5, 6, 7, 8],
  }),
  "summary 4": official.summaryCsv("4", { Z00001: [1, 2, 3, 4, 5], Z00002: [1, 2, 3, 4, 5] }),
  "summary 5": official.summaryCsv("5", { Z00001: [1, 2, 3], Z00002: [1, 2, 3] }),
  "summary 6": official.summaryCsv("6", { Z00001: [1, 2, 3], Z00002: [1, 2, 3] }),
  upload: csv(official.UPLOAD_HEADING, "smears,Z00001,2025-11,1,2,,", "smears,Z00002,2025-11,1,2,,x"),
  epraccur: csv("", ...[1, 2, 3, 4, 5, 6].map((n) => official.epraccurRow(`Z0000${n}`))).trimStart(),
};

const lines = (text: string) => text.trimEnd().split("\n");
const onLine = (text: string, number: number, change: (line: string) => string) =>
  lines(text)
    .map((line, index) => (index === number ? change(line) : line))
    .join("\n");

/** Ways to damage any file beyond use. */
const DAMAGES: Record<string, (text: string) => string | Buffer> = {
  "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16, the other way round": (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  "a windows-1252 byte": (text) => Buffer.concat([Buffer.from(text.trimEnd()), Buffer.from([0xc9])]),
  "a NUL byte": (text) => onLine(text, 1, (line) => `${line}\0`),
  "a quote left open": (text) => onLine(text, 1, (line) => `"${line.replaceAll('"', "")}`),
  "a cell too few": (text) => onLine(text, 1, (line) => line.slice(0, line.lastIndexOf(","))),
  "a cell too many": (text) => onLine(text, 1, (line) => `${line},surplus`),
  "cut in its last row": (text) => text.trimEnd().slice(0, text.trimEnd().lastIndexOf(",") - 1),
  "another file's text pasted in": (text) =>
    onLine(text, 1, () => "<html><body>Session expired</body></html>"),
  "its rows twice, headings too": (text) => text + text,
};

describe.each(Object.entries(SOUND))("a %s file", (_layout, text) => {
  test("is read when it is sound", async () => {
    const { content, errors } = await readOne(text);
    expect(errors).toEqual([]);
    expect(content?.rows).toBeGreaterThan(1);
  });

  test.each(Object.entries(DAMAGES))("is refused with %s", async (_damage, damage) => {
    const { dataset, content, errors } = await readOne(damage(text));
    expect(content).toBeNull();
    expect(dataset).not.toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    for (const { found, expected } of errors) expect([found, expected]).not.toContain("");
  });

  test("however it is damaged, gets an answer and never throws", async () => {
    const bytes = Buffer.from(text);
    const place = fc.nat(bytes.length - 1);
    const damage = fc.oneof(
      fc.record({ at: place, byte: fc.nat(255) }).map(({ at, byte }) => {
        const copy = Buffer.from(bytes);
        copy[at] = byte;
        return copy;
      }),
      place.map((at) => bytes.subarray(0, at)),
      fc.tuple(place, place).map(([a, b]) => Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)])),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const { content, errors, found } = await readOne(damaged);
        expect(content !== null || errors.length > 0 || found !== "").toBe(true);
        expect(errors.length).toBeLessThanOrEqual(MOST_ERRORS);
      }),
      { seed: 20_260_115, numRuns: 40 },
    );
  });
});
