import { afterAll, describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { onDay } from "@/lib/server/clock";
import { disconnect, pool, rehearse, transaction } from "@/lib/server/db";
import { keptValue, knownAnswers, remembered, UNWATCHED } from "@/lib/server/known-answers";
import { migrate } from "@/prisma/migrate";

// The demo's clock can be set, and it must be set before anything asks it.
process.env.INSTALLATION = "demo";

afterAll(disconnect);

/** By chance: the same answer twice is one that was kept. */
const CHANCE = "select random() as chance";

async function chance(text = CHANCE, values: unknown[] = []): Promise<number> {
  const { rows } = await knownAnswers().query<{ chance: number }>(text, values);
  return rows[0]!.chance;
}

const { rows } = await pool().query<{ name: string; watched: boolean }>(
  `select c.relname as name, exists (select from pg_trigger where tgrelid = c.oid and tgname = 'note_data_change') as watched
   from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
);
const watched = rows.filter((each) => each.watched).map(({ name }) => name);

describe("an answer is kept", () => {
  test("while nothing changes", async () => {
    expect(await chance()).toBe(await chance());
  });

  test("for its own question and values alone", async () => {
    const [one, other, again] = [1, 2, 1].map((value) => chance("select random() + $1 as chance", [value]));
    expect(await one).not.toBe(await other);
    expect(await again).toBe(await one);
  });

  test("of two that ask at once, as one answer", async () => {
    const [one, other] = await Promise.all([chance(`${CHANCE} -- at once`), chance(`${CHANCE} -- at once`)]);
    expect(one).toBe(other);
  });

  test("where what changes is not read by pages: a session, an e-mail, an upload", async () => {
    const before = await chance();
    for (const table of UNWATCHED.filter((name) => !/^(data_|audit_)/.test(name)))
      await pool().query(`delete from "${table}" where false`);
    expect(await chance()).toBe(before);
  });

  test("through a change that is undone", async () => {
    const before = await chance();
    const failing = transaction(async (client) => {
      await client.query("insert into setting (key, effective_from, value) values ('x', '2025-01-01', '1')");
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await chance()).toBe(before);
  });

  test("so that none who read it can alter it", async () => {
    const { rows } = await knownAnswers().query<{ of: { deep: number } }>(
      `select '{"deep": 1}'::jsonb as of`,
    );
    expect(() => (rows[0]!.of.deep = 2)).toThrow(TypeError);
    expect(() => rows.pop()).toThrow(TypeError);
  });
});

describe("an answer is given anew", () => {
  test.each(watched)("once a statement may have changed %s", async (table) => {
    const before = await chance();
    await pool().query(`delete from "${table}" where false`);
    expect(await chance()).not.toBe(before);
  });

  test("with the change in it, from the moment it is committed and no sooner", async () => {
    const asked = "select count(*)::int as chance from bank_holiday";
    const before = await chance(asked);
    await transaction(async (client) => {
      await client.query(`insert into bank_holiday ("on", name) values ('2031-01-01', 'New Year’s Day')`);
      expect(await chance(asked)).toBe(before);
    });
    expect(await chance(asked)).toBe(before + 1);
    await pool().query(`delete from bank_holiday where "on" = '2031-01-01'`);
    expect(await chance(asked)).toBe(before);
  });

  test("after a change within a part of a transaction that was undone, and one after it", async () => {
    const before = await chance();
    await transaction(async (client) => {
      await client.query("savepoint part; delete from setting where false; rollback to part");
      await client.query("delete from person where false");
    });
    expect(await chance()).not.toBe(before);
  });

  test("after a question that failed", async () => {
    await expect(chance("select 1 / ($1::int - 1) as chance", [1])).rejects.toThrow("division by zero");
    expect(await chance("select 1 / ($1::int - 1) as chance", [2])).toBe(1);
  });

  test("while a change is rehearsed, and the rehearsed one is not kept", async () => {
    const asked = "select count(*)::int as chance from bank_holiday";
    const before = await chance(asked);
    await rehearse(async () => {
      await pool().query(`insert into bank_holiday ("on", name) values ('2032-01-01', 'New Year’s Day')`);
      expect(await chance(asked)).toBe(before + 1);
      expect(await keptValue("holidays", async () => chance(asked))).toBe(before + 1);
    });
    expect(await chance(asked)).toBe(before);
    expect(await keptValue("holidays", async () => chance(asked))).toBe(before);
  });

  test("once others take its place in memory", async () => {
    const long = (name: string) => chance("select random() as chance, repeat($1, 9000000) as long", [name]);
    const first = await long("a");
    expect(await long("a")).toBe(first);
    await long("b");
    await long("c");
    expect(await long("a")).not.toBe(first);
  });
});

test("two that change things at once do not wait for each other", async () => {
  await transaction(async (client) => {
    await client.query("delete from setting where false");
    await transaction(async (other) => other.query("delete from setting where false"));
  });
});

test("what was made of answers is made once, until something changes", async () => {
  let made = 0;
  const ask = () => keptValue("made", async () => (made += 1));
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await pool().query("delete from setting where false");
  expect(await ask()).toBe(2);
});

describe("a query that is remembered", () => {
  let asked = 0;
  const query = remembered("a query of tests", async (of: { code: string }, on: string | null) => {
    asked += 1;
    return { of, on, lines: new Map([["a", { points: [asked] }]]) };
  });

  test("gives one answer, the same object, to the same arguments", async () => {
    const [one, other] = [await query({ code: "A" }, null), await query({ code: "A" }, null)];
    expect(other).toBe(one);
    expect(await query({ code: "B" }, null)).not.toBe(one);
    expect(await query({ code: "A" }, "2025-11-30")).not.toBe(one);
  });

  test("answers anew once anything has changed", async () => {
    const before = await query({ code: "C" }, null);
    await pool().query("delete from setting where false");
    expect(await query({ code: "C" }, null)).not.toBe(before);
  });

  test("answers anew on another day", async () => {
    const before = await query({ code: "D" }, null);
    expect(await onDay(day("2031-05-01"), () => query({ code: "D" }, null))).not.toBe(before);
  });

  test("lets nobody who reads its answer alter it, however deep", async () => {
    const { lines } = await query({ code: "E" }, null);
    expect(() => lines.get("a")!.points.push(2)).toThrow(TypeError);
  });

  test("refuses arguments of which their JSON says less than there is", async () => {
    const careless = remembered("a careless query", async (codes: Set<string>) => codes.size);
    expect(() => careless(new Set(["A"]))).toThrow("must be plain");
  });
});

test("every table is watched, or among those that no kept answer may name", async () => {
  const unwatched = rows.filter((each) => !each.watched).map(({ name }) => name);
  expect(unwatched.toSorted()).toEqual(UNWATCHED.toSorted());
  for (const table of unwatched)
    await expect(knownAnswers().query(`select 1 from setting s join "${table}" t on true`)).rejects.toThrow(
      "no trigger watches that table",
    );
});

test("a table that a migration adds is watched from then on", async () => {
  await pool().query("create table added (id int primary key); select watch_data()");
  const before = await chance();
  await pool().query("insert into added values (1)");
  expect(await chance()).not.toBe(before);
  await pool().query("drop table added");
  expect(await migrate(process.env.DATABASE_URL!)).toEqual([]);
});
