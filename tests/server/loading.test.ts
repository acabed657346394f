import { afterAll, beforeEach, expect, test } from "vitest";
import { revertLoad } from "@/lib/server/commands/revert-load";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { day } from "@/lib/periods/day";
import { seedReference } from "@/prisma/seed/reference";
import {
  CROSSTAB_HEADING,
  csv,
  epraccurRow,
  LIST_MAP_HEADING,
  PARTNERS_HEADING,
  SUMMARY_COLUMNS,
  UPLOAD_HEADING,
} from "@/tests/fixtures/official-csv";
import {
  crosstabRow,
  file,
  forgetLoads,
  mapFile,
  mapRow,
  numbers,
  practiceCode,
} from "@/tests/support/installation";

beforeEach(async () => {
  await forgetLoads();
  await seedReference();
});

afterAll(disconnect);

function brief(outcomes: Awaited<ReturnType<typeof runLoad>>) {
  return outcomes.map(({ status, dataset, period, added, changed, unknown, absent, errors }) => ({
    status,
    dataset,
    period,
    added,
    changed,
    unknown: unknown.length,
    absent: absent.length,
    errors: errors.slice(0, 3),
  }));
}

async function load(...paths: string[]) {
  return brief(await runLoad(paths, NOBODY));
}

/** Practices and appointments in force, by system. */
async function inForce() {
  const { rows } = await pool().query(
    `select f.scope, count(*)::int n, sum((counts->>'appointments')::int)::int s
     from fact f join load_in_force p
       on p.load_id = f.load_id and p.scope = f.scope and p.series = f.dataset and p.period_start = f.month
     group by 1 order by 1`,
  );
  return rows;
}

test("a crosstab split by region adds up", async () => {
  await load(await mapFile());
  await load(
    await file("x1.csv", csv(CROSSTAB_HEADING, ...numbers(20).map((i) => crosstabRow("A", i)))),
    await file("x2.csv", csv(CROSSTAB_HEADING, ...numbers(20).map((i) => crosstabRow("B", i)))),
  );
  expect(await inForce()).toEqual([
    { scope: "Q9A", n: 20, s: 200 },
    { scope: "Q9B", n: 20, s: 200 },
  ]);
});

test("a national file that lacks half of one system's practices is refused unattended", async () => {
  await load(await mapFile(20, 90));
  await load(
    await file(
      "x1.csv",
      csv(
        CROSSTAB_HEADING,
        ...numbers(20).map((i) => crosstabRow("A", i)),
        ...numbers(90).map((i) => crosstabRow("B", i)),
      ),
    ),
  );
  const [o] = await load(
    await file(
      "x2.csv",
      csv(
        CROSSTAB_HEADING,
        ...numbers(10).map((i) => crosstabRow("A", i, 11)),
        ...numbers(90).map((i) => crosstabRow("B", i, 11)),
      ),
    ),
  );
  expect(o!.status).toBe("refused");
});

test("an upload of many periods that lacks a quarter of practices in each is refused unattended", async () => {
  await load(await mapFile(20, 1));
  const { rows } = await pool().query(
    "select code, definition->>'cadence' c from metric_edition where definition->'formula'->>'from'='upload'",
  );
  const m = rows.find((r) => r.c === "month") ?? rows[0];
  const periods =
    m.c === "month"
      ? ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11"]
      : m.c === "quarter"
        ? ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"]
        : ["2020/21", "2021/22", "2022/23", "2023/24", "2024/25"];
  const rowsOf = (k: number, v: number) =>
    periods.flatMap((p) => numbers(k).map((i) => `${m.code},${practiceCode("A", i)},${p},${v},100,,`));
  await load(await file("u1.csv", csv(UPLOAD_HEADING, ...rowsOf(20, 50))));
  const [o] = await load(await file("u2.csv", csv(UPLOAD_HEADING, ...rowsOf(15, 51))));
  expect(o!.status).toBe("refused");
});

test("a file loaded before one system was known loads the rest when it is", async () => {
  await load(await mapFile(20, 0));
  const x = await file(
    "x1.csv",
    csv(
      CROSSTAB_HEADING,
      ...numbers(20).map((i) => crosstabRow("A", i)),
      ...numbers(20).map((i) => crosstabRow("B", i)),
    ),
  );
  await load(x);
  await load(await mapFile(20, 20));
  await load(x);
  expect((await inForce()).map((r) => r.scope)).toEqual(["Q9A", "Q9B"]);
});

test("a list map that lacks half of the practices of the one it replaces is refused unattended", async () => {
  await load(await mapFile(20, 20));
  const [o] = await load(await mapFile(10, 10));
  expect(o!.status).toBe("refused");
});

test("two undecided tables with one --as: the second does not replace the first", async () => {
  await load(await mapFile(3, 0));
  const head = [
    "Month",
    "GP Code",
    "GP Name",
    "Supplier",
    "PCN Code",
    "PCN Name",
    "Sub ICB Location Code",
    ...SUMMARY_COLUMNS["2"],
  ].join(",");
  const table = (v: number) =>
    csv(
      head,
      ...numbers(3).map((i) =>
        ["Nov-2025", practiceCode("A", i), "S", "TPP", "U9A001", "P", "99A", ...Array(8).fill(v)].join(","),
      ),
    );
  const o = brief(
    await runLoad([await file("t1.csv", table(5)), await file("t2.csv", table(7))], {
      ...NOBODY,
      as: "gpad-summary-2d",
    }),
  );
  expect(o.filter((e) => e.status === "loaded")).toHaveLength(1);
});

test("a newer partner file that takes an end back wins over the older", async () => {
  await load(await mapFile(2, 0));
  const row = (i: number, s: string, e = "") =>
    `${practiceCode("A", i)},S,99A,NHS,U9A001,A PCN,99A,NHS,${s},${e},TRUE`;
  const [a] = await load(
    await file("p1.csv", csv(PARTNERS_HEADING, row(1, "20190701", "20251231"), row(2, "20190701"))),
  );
  const [b] = await load(await file("p2.csv", csv(PARTNERS_HEADING, row(1, "20190701"), row(2, "20260101"))));
  expect([a!.status, b!.status]).toEqual(["loaded", "loaded"]);
  const { rows } = await pool().query("select pcn from practice_on('2026-02-01') where code=$1", [
    practiceCode("A", 1),
  ]);
  expect(rows).toEqual([{ pcn: "U9A001" }]);
});

test("an older epraccur loaded later does not reopen a practice", async () => {
  const row = (i: number, o = {}) =>
    epraccurRow(practiceCode("A", i), o)
      .replaceAll("Z9Z", "99A")
      .replaceAll("QZZ", "Q9A")
      .replaceAll('"Z60"', '"Y60"');
  await load(
    await file("e2.csv", [row(1, { closed: "20250630" }), row(2, { opened: "20250901" }), ""].join("\n")),
  );
  await load(await file("e1.csv", [row(1), row(2, { opened: "20200101" }), ""].join("\n")));
  const { rows } = await pool().query("select closed_on from organisation where code=$1", [
    practiceCode("A", 1),
  ]);
  expect(rows[0].closed_on).toBe("2025-06-30");
});

test("revert brings back both scopes and chains", async () => {
  await load(await mapFile(5, 5));
  await load(
    await file(
      "x1.csv",
      csv(
        CROSSTAB_HEADING,
        ...numbers(5).map((i) => crosstabRow("A", i, 1)),
        ...numbers(5).map((i) => crosstabRow("B", i, 1)),
      ),
    ),
  );
  await load(await file("x2.csv", csv(CROSSTAB_HEADING, ...numbers(5).map((i) => crosstabRow("A", i, 2)))));
  await load(await file("x3.csv", csv(CROSSTAB_HEADING, ...numbers(5).map((i) => crosstabRow("A", i, 3)))));
  expect(await inForce()).toEqual([
    { scope: "Q9A", n: 5, s: 15 },
    { scope: "Q9B", n: 5, s: 5 },
  ]);
  const ids = (await pool().query("select id from load where dataset='gpad-crosstab' order by id")).rows.map(
    (r) => r.id,
  );
  await revertLoad(null, ids[1], "wrong");
  expect(await inForce()).toEqual([
    { scope: "Q9A", n: 5, s: 15 },
    { scope: "Q9B", n: 5, s: 5 },
  ]);
  await revertLoad(null, ids[2], "wrong");
  expect(await inForce()).toEqual([
    { scope: "Q9A", n: 5, s: 5 },
    { scope: "Q9B", n: 5, s: 5 },
  ]);
});

test("a list map re-published for its day without a practice's PCN row forgets what it replaced", async () => {
  await load(await mapFile(20, 0));
  await load(await file("map2.csv", csv(LIST_MAP_HEADING, ...numbers(19).map((i) => mapRow("A", i)))));
  const { rows } = await pool().query(
    "select code from practice_on('2025-12-31') where code=$1 and system is not null",
    [practiceCode("A", 20)],
  );
  expect(rows).toEqual([]);
});

test("organisations put there for the Place table count as added when a file first names them", async () => {
  const row = mapRow("A", 1).replace(practiceCode("A", 1), "M84034").replace("U9A001", "U");
  const [o] = await load(
    await file("m.csv", csv(LIST_MAP_HEADING, row.replace("Q9A", "QWU").replace("99A", "B2M3M"))),
  );
  expect(o!.added).toBe(4); // practice, sub-ICB, system, region
});

test("eight loads of one file at once in one process are one", async () => {
  await load(await mapFile(5, 0));
  const x = await file("x1.csv", csv(CROSSTAB_HEADING, ...numbers(5).map((i) => crosstabRow("A", i))));
  const all = await Promise.race([
    Promise.all(numbers(8).map(() => runLoad([x], NOBODY))),
    new Promise<null>((r) => setTimeout(() => r(null), 15000)),
  ]);
  expect(
    all
      ?.flat()
      .map((o) => o.status)
      .toSorted(),
  ).toEqual(["loaded", ...Array(7).fill("unchanged")]);
});

test("a summary table is told by its sister tables where a crosstab of another revision is loaded too", async () => {
  await load(await mapFile(3, 0));
  await load(await file("x.csv", csv(CROSSTAB_HEADING, ...numbers(3).map((i) => crosstabRow("A", i, 10)))));
  const lead = (i: number) => ["Nov-2025", practiceCode("A", i), "S", "TPP", "U9A001", "P", "99A"];
  const head = ["Month", "GP Code", "GP Name", "Supplier", "PCN Code", "PCN Name", "Sub ICB Location Code"];
  await load(
    await file(
      "t1.csv",
      csv(
        [...head, ...SUMMARY_COLUMNS["1"]].map((each) => `"${each}"`).join(","),
        ...numbers(3).map((i) => [...lead(i), 11, 1000, 11].join(",")),
      ),
    ),
  );
  const [o] = await load(
    await file(
      "t2.csv",
      csv(
        [...head, ...SUMMARY_COLUMNS["2"]].join(","),
        ...numbers(3).map((i) => [...lead(i), 11, 0, 0, 0, 0, 0, 0, 0].join(",")),
      ),
    ),
  );
  expect(o!.dataset).toBe("gpad-summary-2a");
});

test("taking back a list map brings back what it replaced", async () => {
  await load(await mapFile(20, 0));
  await load(
    await file("map2.csv", csv(LIST_MAP_HEADING, ...numbers(19).map((i) => mapRow("A", i, "U9A002")))),
  );
  const at = async () =>
    (
      await pool().query(
        "select pcn, count(*)::int n from practice_on('2025-12-31') where system is not null group by 1 order by 1",
      )
    ).rows;
  expect(await at()).toEqual([{ pcn: "U9A002", n: 19 }]);
  const { rows } = await pool().query("select max(id) id from load");
  await revertLoad(null, rows[0].id, "wrong");
  expect(await at()).toEqual([{ pcn: "U9A001", n: 20 }]);
});

test("a file for one system alone leaves the other's practices where they were", async () => {
  await load(await mapFile(20, 20));
  await load(
    await file("map2.csv", csv(LIST_MAP_HEADING, ...numbers(20).map((i) => mapRow("A", i, "U9A002")))),
  );
  const { rows } = await pool().query(
    "select system, pcn, count(*)::int n from practice_on('2025-12-31') where system is not null group by 1,2 order by 1,2",
  );
  expect(rows).toEqual([
    { system: "Q9A", pcn: "U9A002", n: 20 },
    { system: "Q9B", pcn: "U9B001", n: 20 },
  ]);
});

test("a file cannot have been published before the month it counts ended, nor on a day to come", async () => {
  await load(await mapFile());
  const crosstab = await file("x.csv", csv(CROSSTAB_HEADING, ...numbers(20).map((i) => crosstabRow("A", i))));
  const on = async (text: string) => brief(await runLoad([crosstab], { ...NOBODY, published: day(text) }));
  const refused = { status: "refused", added: 0 };
  expect(await on("2025-11-29")).toMatchObject([
    {
      ...refused,
      errors: [
        {
          found: "published on 29 November 2025",
          expected: expect.stringContaining("a day from 30 November 2025"),
        },
      ],
    },
  ]);
  expect(await on("2999-01-01")).toMatchObject([
    { ...refused, errors: [{ expected: expect.stringContaining("a day up to today") }] },
  ]);
  expect(await inForce()).toEqual([]);
  expect(await on("2025-12-18")).toMatchObject([{ status: "loaded" }]);
  const { rows } = await pool().query(
    `select published_on as "on" from load where dataset = 'gpad-crosstab'`,
  );
  expect(rows).toEqual([{ on: "2025-12-18" }]);
});
