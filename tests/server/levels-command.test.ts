import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { wholeSystem } from "@/lib/permissions/figures";
import { dateOf, day } from "@/lib/periods/day";
import { proposeLevel } from "@/lib/pqaf/propose-level";
import { db, disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { proposedMonths } from "@/lib/server/queries/assurance/proposals";
import { whatIf } from "@/lib/server/queries/assurance/what-if";
import { worklistOf } from "@/lib/server/queries/assurance/worklist";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { seedReference } from "@/prisma/seed/reference";
import { aGrant, anActor } from "@/tests/lib/permissions/people";
import { downloaded } from "@/tests/support/downloaded";
import { crosstabFile, crosstabRow, file, mapFile, numbers } from "@/tests/support/installation";

const SYSTEM = "Q9A";
const MONTH = day("2025-11-01");
const EDITION = {
  ...ILLUSTRATIVE_EDITION,
  measures: [{ metric: "within-2-weeks", weight: 1 }],
  neverAlone: [],
  triggers: ILLUSTRATIVE_EDITION.triggers.filter(({ when }) => when.is !== "measure"),
  persistence: { month: 1, quarter: 1, year: 1 },
  coverage: { share: 0.5, domains: 1 },
};

beforeAll(async () => {
  await seedReference();
  await db().setting.updateMany({ where: { key: "systems-shown" }, data: { value: [SYSTEM] } });
  await db().frameworkEdition.create({
    data: {
      ...{ system: SYSTEM, name: "Of a test", content: EDITION, draftedBy: "a test", adoptedBy: "a test" },
      ...{ effectiveFrom: dateOf(day("2019-01-01")), adoptedAt: dateOf(day("2019-01-01")) },
    },
  });
  const rows = numbers(12).flatMap((each) => [
    crosstabRow("A", each, 10 * each),
    crosstabRow("A", each, 40, "15  to 21 Days"),
  ]);
  // The thirteenth is open and not published: not enough data.
  await runLoad([await mapFile(13, 0), await crosstabFile(...rows)], NOBODY);
});

afterAll(disconnect);

function levels(...words: string[]) {
  const flags = ["--conditions=react-server", "--import", "tsx", "lib/server/cli/levels.ts"];
  return spawnSync(process.execPath, [...flags, "--system", SYSTEM, ...words], {
    encoding: "utf8",
    env: { ...process.env, INSTALLATION: "real" },
  });
}

type Line = {
  ods_code: string;
  proposed_level: number | string;
  edition: string;
  counting_flags: Record<string, unknown>[];
};
const linesOf = (...words: string[]) =>
  JSON.parse(levels("--as-at", "2025-11", "--format", "json", ...words).stdout) as Line[];
let loaded: Line[] | undefined;
/** What the command says of the month as it was loaded: asked once. */
const asLoaded = () => (loaded ??= linesOf());
const said = (level: number | null) => level ?? "not enough data";

// Each runs the command as people do, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

test("the command, the panel's list, its download and each practice's page say the same", async () => {
  const lines = asLoaded();
  const byCode = new Map(lines.map((line) => [line.ods_code, line]));
  expect(lines).toHaveLength(13);
  expect(new Set(lines.map((line) => line.proposed_level))).toContain("not enough data");
  expect(lines.some((line) => Number(line.proposed_level) > 0)).toBe(true);

  const listed = await worklistOf(SYSTEM, { organisations: [SYSTEM] }, day("2026-01-15"));
  expect(listed.map(({ code, proposed }) => [code, said(proposed?.level ?? null)])).toEqual(
    listed.map(({ code }) => [code, byCode.get(code)?.proposed_level]),
  );
  expect(listed).toHaveLength(13);

  for (const { ods_code: code, proposed_level: level, counting_flags: flags } of lines) {
    const { shown } = await proposedMonths(code, MONTH);
    expect([code, said(shown!.level)]).toEqual([code, level]);
    const counting = shown!.known.judged.filter(({ counts }) => counts);
    expect(flags).toEqual(
      counting.map(({ metric, period, value, line, n, strength, lasts, needed, weight }) => ({
        ...{ metric, period, value, comparator_line: line, n, strength, weight },
        persistence: `${lasts} month${lasts === 1 ? "" : "s"} (${needed} needed)`,
      })),
    );
    expect(proposeLevel(shown!.known, EDITION).level).toBe(shown!.level);
  }

  const actor = anActor(aGrant("ICB_PRIMARY_CARE", { organisation: SYSTEM, system: SYSTEM }));
  const { rows } = (await downloaded("worklist", actor, { all: "1", scope: SYSTEM }))!;
  expect(rows.map((row) => [row["ods_code"], String(row["proposed_level"])])).toEqual(
    rows.map((row) => [row["ods_code"], String(byCode.get(String(row["ods_code"]))?.proposed_level)]),
  );
  expect(rows).toHaveLength(13);
});

test("as csv it is the same lines, in the columns that other tools read", () => {
  const { stdout, status } = levels("--as-at", "2025-11", "--format", "csv");
  const [header, ...rows] = stdout.trimEnd().split("\n");
  expect(status).toBe(0);
  expect(header).toMatch(/^ods_code,proposed_level,edition,counting_flags,triggers,/);
  expect(rows.map((row) => row.split(",").slice(0, 3))).toEqual(
    asLoaded().map((line) => [line.ods_code, String(line.proposed_level), line.edition]),
  );
});

test("a draft prints the same months, counts and movers as its page, and a wrong one is refused field by field", async () => {
  const draft = { ...EDITION, steps: [{ level: 4 as const, share: 0.1 }] };
  const path = await file("draft.json", JSON.stringify(draft));
  const printed = JSON.parse(levels("--what-if", path).stdout) as unknown;
  expect(printed).toEqual(JSON.parse(JSON.stringify(await whatIf(wholeSystem(SYSTEM), draft))));
  await writeFile(
    path,
    JSON.stringify({ ...draft, measures: [{ metric: "within-2-weeks", weight: -1 }], replyDays: 0 }),
  );
  const refused = levels("--what-if", path);
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("--what-if, measures.0.weight: found -1. A weight cannot be under 0");
  expect(refused.stderr).toContain("--what-if, replyDays: found 0. At least 1");
  const unknown = levels("--asat", "2025-11");
  expect([unknown.status, unknown.stdout]).toEqual([2, ""]);
  expect(unknown.stderr).toMatch(
    /^Found --asat, expected an option of this command: --system QWU, .*--demo\nUsage: npm run -s levels/,
  );
});

test("what was known then is what the newer proposals had not yet replaced", async () => {
  const before = asLoaded();
  const flagged = before.find(({ proposed_level: level }) => Number(level) > 0)?.ods_code ?? "";
  const of = [SYSTEM, flagged, MONTH];
  await pool().query("update level_proposal set made_at = '2025-12-20T12:00:00Z' where system = $1", [
    SYSTEM,
  ]);
  await pool().query(
    "update level_proposal set newest = false where system = $1 and practice = $2 and month = $3",
    of,
  );
  await pool().query(
    `insert into level_proposal (system, practice, month, edition_id, level, floor, counting, judged, reasons,
                                 triggers_on, fingerprint, load_ids, made_at)
     select system, practice, month, edition_id, null, 0, 0, 0, '{"judged": [], "unjudged": [], "triggers": []}',
            triggers_on, 'later', load_ids, '2026-01-02T12:00:00Z'
     from level_proposal where system = $1 and practice = $2 and month = $3`,
    of,
  );
  expect((await proposedMonths(flagged, MONTH)).shown?.level).toBeNull();
  expect(linesOf("--known-at", "2026-01-01T00:00:00Z")).toEqual(before);
  expect(linesOf("--known-at", "2026-01-01")).toEqual(before);
  // What came in at noon was known that day.
  const level = (lines: Line[]) => lines.find(({ ods_code: code }) => code === flagged)?.proposed_level;
  expect(level(linesOf("--known-at", "2026-01-02"))).toBe("not enough data");
  const refused = levels("--as-at", "2025-11", "--known-at", "2026-02-30");
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("a day like 2025-12-31");
});
