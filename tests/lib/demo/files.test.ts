import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { DOMAINS } from "@/lib/metrics/definition";
import { day } from "@/lib/periods/day";
import { parsePeriod } from "@/lib/periods/period";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { nextMonthFiles } from "@/prisma/seed/demo/files";
import { paymentsFiles } from "@/prisma/seed/demo/payments-files";
import { uploadFiles } from "@/prisma/seed/demo/upload-files";
import { workforceFiles } from "@/prisma/seed/demo/workforce-files";
import { readText } from "@/tests/support/read-table";

const uploaded = [...uploadFiles()].flatMap(({ text }) => text.trim().split("\n").slice(1).map(cellsOf));

test("the files are the same every time they are made", { timeout: 60_000 }, async () => {
  const first = [...nextMonthFiles(), ...uploadFiles()].map(hashOf);
  vi.resetModules();
  const again = await import("@/prisma/seed/demo/files");
  const uploads = await import("@/prisma/seed/demo/upload-files");
  expect([...again.nextMonthFiles(), ...uploads.uploadFiles()].map(hashOf)).toEqual(first);
});

test("every uploaded figure is of a metric that may be uploaded, in its own cadence", () => {
  const wrong = uploaded.filter(({ metric, period }) => {
    const definition = CATALOGUE.find((each) => each.code === metric);
    if (!definition || definition.formula.from === "appointments") return true;
    return parsePeriod(period)?.cadence !== definition.cadence;
  });
  expect(wrong.slice(0, 5)).toEqual([]);
});

test("at least fifteen metrics are uploaded, over every domain that no official file of the demo counts", () => {
  const codes = new Set(uploaded.map(({ metric }) => metric));
  expect(codes.size).toBeGreaterThanOrEqual(15);
  const domains = new Set(CATALOGUE.filter(({ code }) => codes.has(code)).map(({ domain }) => domain));
  expect([...domains].toSorted()).toEqual(
    DOMAINS.filter((domain) => domain !== "workforce" && domain !== "data-quality").toSorted(),
  );
});

test("a share is never more than its whole", () => {
  const shares = new Set(CATALOGUE.filter(({ unit }) => unit === "share").map(({ code }) => code));
  const wrong = uploaded.filter(
    (row) => shares.has(row.metric) && Number(row.numerator) > Number(row.denominator),
  );
  expect(wrong).toEqual([]);
});

test("some figures are too small to judge and some are hidden by the source", () => {
  const least = new Map(CATALOGUE.map(({ code, minimumDenominator }) => [code, minimumDenominator]));
  const small = uploaded.filter(
    (row) => row.denominator !== "" && Number(row.denominator) < least.get(row.metric)!,
  );
  const hidden = uploaded.filter((row) => row.numerator === "*");
  expect(small.length).toBeGreaterThan(100);
  expect(hidden.length).toBeGreaterThan(50);
  expect(small.length + hidden.length).toBeLessThan(uploaded.length * 0.2);
});

test("patients are less content where access is harder", () => {
  const of = (code: string, period: string) =>
    new Map(
      uploaded
        .filter((row) => row.metric === code && row.period === period)
        .map((row) => [row.practice, row]),
    );
  const share = (row: ReturnType<typeof cellsOf> | undefined) =>
    Number(row?.numerator) / Number(row?.denominator);
  const contacting = of("experience-contacting", "2024/25");
  const missed = of("calls-missed", "2025-03");
  const pairs = [...missed].flatMap(([code, row]) =>
    contacting.has(code) ? [[share(row), share(contacting.get(code))] as const] : [],
  );
  expect(pairs.length).toBeGreaterThan(80);
  expect(correlation(pairs)).toBeLessThan(-0.2);
});

function hashOf({ path, text }: { path: string; text: string }): string {
  return `${path} ${createHash("sha256").update(text).digest("hex")}`;
}

function cellsOf(line: string) {
  const [metric = "", practice = "", period = "", numerator = "", denominator = ""] = line.split(",");
  return { metric, practice, period, numerator, denominator };
}

function correlation(pairs: (readonly [number, number])[]): number {
  const mean = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [mean((pair) => pair[0]), mean((pair) => pair[1])];
  const sum = (of: (pair: readonly [number, number]) => number) => mean(of) * pairs.length;
  const both = sum((pair) => (pair[0] - x) * (pair[1] - y));
  return both / Math.sqrt(sum((pair) => (pair[0] - x) ** 2) * sum((pair) => (pair[1] - y) ** 2));
}

test(
  "payments and workforce read as published, with a contract and a weighted list for every open practice",
  { timeout: 60_000 },
  () => {
    const payment = [...paymentsFiles()].at(-1)!;
    const read = readText(payment.text, day("2025-03-31"));
    expect(read.errors).toEqual([]);
    const contracts = read
      .content!.attributes.filter(({ key }) => key === "contract")
      .map(({ value }) => value);
    expect(new Set(contracts)).toEqual(new Set(["GMS", "PMS", "APMS"]));
    expect(contracts).toHaveLength(read.content!.counted.length);

    const staff = [...workforceFiles()].at(-1)!;
    const { table, errors, content } = readText(staff.text, day("2025-10-31"));
    expect([table?.dataset, errors]).toEqual(["gp-workforce", []]);
    expect(content!.counted.length).toBeGreaterThan(115);
  },
);
