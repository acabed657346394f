import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

// Before each test file: a database of its own, that the code under test finds where it always does.
const { admin, run, template } = inject("testDatabase");
const name = `${run}_${randomUUID().slice(0, 8)}`;
const client = new pg.Client({ connectionString: admin });
await client.connect();
await client.query(`create database "${name}" template ${template}`);
await client.end();
process.env.DATABASE_URL = Object.assign(new URL(admin), { pathname: `/${name}` }).href;
