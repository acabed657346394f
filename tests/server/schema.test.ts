import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";

type Column = { type: string; nullable: boolean; characters: number | null };

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
afterAll(() => client.end());

const schema = fs
  .readdirSync("prisma/schema")
  .map((name) => fs.readFileSync(path.join("prisma/schema", name), "utf8"))
  .join("\n")
  .replace(/\/\/.*$/gm, "");
const blocks = [...schema.matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)].map((match) => ({
  kind: match[1]!,
  name: match[2]!,
  lines: match[3]!
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
}));
const models = blocks.filter((each) => each.kind === "model");
const enums = blocks.filter((each) => each.kind === "enum");

const TYPES: Record<string, string> = {
  String: "text",
  Int: "int4",
  BigInt: "int8",
  Float: "float8",
  Boolean: "bool",
  Json: "jsonb",
  "@db.Json": "json",
  Bytes: "bytea",
  "@db.SmallInt": "int2",
  "@db.Date": "date",
  "@db.Timestamptz": "timestamptz",
  "@db.Uuid": "uuid",
  "@db.Char": "bpchar",
  "@db.VarChar": "varchar",
};

// Migrations are written by hand (partitions, functions, triggers): the schema Prisma
// reads by must say the same.
test.each(models.map((each) => [each.name, each] as const))(
  "%s is as the migrations made it",
  async (_, model) => {
    const { rows } = await client.query<Column & { name: string }>(
      `select column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
            character_maximum_length as characters
     from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [tableOf(model)],
    );
    const found = Object.fromEntries(rows.map(({ name, ...column }) => [name, column]));
    expect(found).toEqual(columnsOf(model));
    expect(await primaryKey(tableOf(model))).toEqual(keyOf(model));
  },
);

test.each(enums.map((each) => [each.name, each] as const))(
  "%s has the values the migrations gave it",
  async (_, one) => {
    const { rows } = await client.query<{ value: string }>(
      `select enumlabel as value from pg_enum join pg_type on pg_type.oid = enumtypid
     where typname = $1 order by enumsortorder`,
      [tableOf(one)],
    );
    expect(rows.map((row) => row.value)).toEqual(one.lines.filter((line) => !line.startsWith("@@")));
  },
);

test("no table is unknown to the schema, save partitions and the ledger of migrations", async () => {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  );
  const known = [...models.map(tableOf), "_prisma_migrations"];
  expect(rows.map((row) => row.name).sort()).toEqual(known.sort());
});

function tableOf({ name, lines }: { name: string; lines: string[] }): string {
  return mapOf(lines.find((line) => line.startsWith("@@map"))) ?? name;
}

function mapOf(line: string | undefined): string | undefined {
  return /@map\("(\w+)"\)/.exec(line ?? "")?.[1];
}

function columnsOf(model: (typeof models)[number]): Record<string, Column> {
  const columns: Record<string, Column> = {};
  for (const line of model.lines.filter((each) => !each.startsWith("@@"))) {
    const [, field, type, list, optional] = /^(\w+)\s+(\w+)(\[\])?(\?)?/.exec(line) ?? [];
    if (!field || !type || models.some((each) => each.name === type)) continue; // a relation
    const [, native, size] = /(@db\.\w+)(?:\((\d+)\))?/.exec(line) ?? [];
    const own = enums.find((each) => each.name === type);
    const base = own ? tableOf(own) : (TYPES[native ?? type] ?? `no type for ${line}`);
    const characters = native === "@db.Char" || native === "@db.VarChar" ? Number(size) : null;
    const name = mapOf(line) ?? field;
    // Prisma makes lists without NOT NULL and reads an absent one as empty.
    columns[name] = { type: list ? `_${base}` : base, nullable: Boolean(optional ?? list), characters };
  }
  return columns;
}

function keyOf({ lines }: (typeof models)[number]): string[] {
  const columnOf = (field: string) => mapOf(lines.find((line) => line.startsWith(`${field} `))) ?? field;
  const together = lines.map((line) => /^@@id\(\[([^\]]+)\]/.exec(line)?.[1]).find(Boolean);
  const alone = lines.find((line) => / @id\b/.test(line))?.split(/\s+/)[0];
  const fields = together ? together.split(",").map((each) => each.trim()) : [alone!];
  return fields.map(columnOf);
}

async function primaryKey(table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_index i
     cross join unnest(i.indkey) with ordinality as key (column_number, place)
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = key.column_number
     where i.indrelid = to_regclass(quote_ident($1)) and i.indisprimary order by key.place`,
    [table],
  );
  return rows.map((row) => row.name);
}
