import "server-only";
import type { PoolClient } from "pg";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { copyRows } from "@/lib/server/copy-rows";
import { pool, transaction } from "@/lib/server/db";
import type { FoundFile } from "./found-file";
import type { Placed } from "./place-content";
import { childrenOf, rederiveMemberships } from "./rederive-memberships";
import { storeAreas } from "./store-areas";
import { storeOrganisations } from "./store-organisations";

export type Storing = {
  file: FoundFile;
  placed: Placed;
  by: AuditActor | null;
  counts: { added: number; changed: number };
};

/**
 * Stores one file in one transaction: its organisations, links and figures,
 * what it replaces, the readings it puts out of date and its audit entry. A
 * row that says "running" is committed first, so that a killed process is seen;
 * nothing else is, until everything is.
 */
export async function storeLoad(storing: Storing): Promise<number> {
  const loadId = await begin(storing);
  try {
    await transaction((client) => storeAll(client, loadId, storing));
    return loadId;
  } catch (error) {
    await pool().query("delete from load where id = $1 and status = 'RUNNING'", [loadId]);
    throw error;
  }
}

async function begin({ file, placed, by, counts }: Storing): Promise<number> {
  const { content, unknown, absent } = placed;
  const { rows } = await pool().query<{ id: number }>(
    `insert into load (dataset, layout, file_name, sha256, bytes, publisher, published_on, status, rows,
                       added, changed, unknown, absent, notes, loaded_by, process_id)
     values ($1, $2, $3, $4, $5, $6, $7, 'RUNNING', $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      content.dataset,
      content.layout,
      file.name,
      file.sha256,
      file.bytes,
      content.publisher,
      content.publishedOn,
      content.rows,
      counts.added,
      counts.changed,
      JSON.stringify(unknown),
      JSON.stringify(absent),
      JSON.stringify(content.notes),
      by?.id ?? null,
      process.pid,
    ],
  );
  const [row] = rows;
  if (!row) throw new Error("The load was not recorded");
  return row.id;
}

async function storeAll(client: PoolClient, loadId: number, { file, placed, by }: Storing): Promise<void> {
  const { content, parts } = placed;
  await storeOrganisations(client, content);
  await storeParts(client, loadId, placed);
  await storeStatements(client, loadId, placed);
  await storeFigures(client, loadId, placed);
  await storeAttributes(client, loadId, placed);
  await storeAreas(client, loadId, placed.content.areas);
  await client.query("update load set status = 'LOADED', finished_at = $2, process_id = null where id = $1", [
    loadId,
    now(),
  ]);
  await auditOn(client, by, {
    action: "load.stored",
    subject: String(loadId),
    detail: {
      dataset: content.dataset,
      file: file.name,
      sha256: file.sha256,
      ...(content.publishedOn && { published: content.publishedOn }),
      periods: [...new Set(parts.map((part) => part.period))].toSorted(),
      scopes: [...new Set(parts.map((part) => part.scope))].toSorted(),
    },
  });
}

async function storeStatements(client: PoolClient, loadId: number, { content }: Placed): Promise<void> {
  if (content.memberships.length === 0) return;
  await copyRows(
    client,
    {
      table: "membership_statement",
      columns: ["load_id", "child_code", "parent_kind", "parent_code", '"on"', "starts_on", "ends_on"],
    },
    content.memberships.map((each) => [
      loadId,
      each.child,
      each.parentKind,
      each.parent,
      each.on,
      each.startsOn,
      each.endsOn,
    ]),
  );
  await rederiveMemberships(client, { children: await childrenOf(client, loadId), storing: loadId });
}

async function storeAttributes(client: PoolClient, loadId: number, { attributes }: Placed): Promise<void> {
  const columns = ["load_id", "organisation_code", "scope", "key", "value", '"on"'];
  await copyRows(
    client,
    { table: "organisation_attribute", columns },
    attributes.map(({ organisation, scope, key, value, on }) => [
      loadId,
      organisation,
      scope,
      key,
      value,
      on,
    ]),
  );
}

/** The parts this load speaks for are its own from now on, and their readings are to be computed again. */
async function storeParts(client: PoolClient, loadId: number, { content, parts }: Placed): Promise<void> {
  await copyRows(
    client,
    {
      table: "load_part",
      columns: ["load_id", "series", "period", "period_start", "scope", "organisations"],
    },
    parts.map((part) => [loadId, part.series, part.period, part.start, part.scope, part.organisations.size]),
  );
  await client.query(
    `update load_part old set superseded_by = $1
     from load_part own
     where own.load_id = $1 and old.load_id <> $1 and old.superseded_by is null
       and old.series = own.series and old.period = own.period and old.scope = own.scope`,
    [loadId],
  );
  await client.query(
    `insert into reading_work (series, scope, period_start)
     select series, scope, case when $2 then date '1900-01-01' else period_start end
     from load_part where load_id = $1`,
    // Who belongs where may change for any period.
    [loadId, content.organisations.length > 0],
  );
}

async function storeFigures(
  client: PoolClient,
  loadId: number,
  { content, facts, metrics }: Placed,
): Promise<void> {
  for (const start of new Set([...facts].map((fact) => fact.period.start))) {
    await client.query("select ensure_fact_partition($1)", [start]);
  }
  await copyRows(
    client,
    { table: "fact", columns: ["month", "organisation_code", "scope", "dataset", "load_id", "counts"] },
    (function* () {
      for (const { series = content.dataset, period, organisation, scope, counts } of facts) {
        yield [period.start, organisation, scope, series, loadId, JSON.stringify(counts)];
      }
    })(),
  );
  await copyRows(
    client,
    {
      table: "metric_fact",
      columns: [
        "load_id",
        "metric_code",
        "organisation_code",
        "period",
        "period_start",
        "scope",
        "numerator",
        "denominator",
        "value",
        "suppressed",
        "note",
      ],
    },
    metrics.map((each) => [
      loadId,
      each.metric,
      each.organisation,
      each.period.text,
      each.period.start,
      each.scope,
      each.numerator,
      each.denominator,
      each.value,
      each.suppressed,
      each.note,
    ]),
  );
}
