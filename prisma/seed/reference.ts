import { SETTING_KEYS, SETTINGS } from "@/lib/settings/settings";
import { db, transaction } from "@/lib/server/db";
import { day } from "@/lib/periods/day";
import { seedFramework, TEMPLATE } from "./framework";
import { seedMetrics } from "./metrics";
import { seedPlan } from "./plan";
import { BANK_HOLIDAYS } from "./reference/bank-holidays";
import { DISTRICTS, PCNS, PLACES, PRACTICES, SYSTEM } from "./reference/places";
import { seedProgramme } from "./programme";
import { seedSupport } from "./support";

/** The day a new installation's settings count from: before any figure. */
const FROM = "2019-01-01";

/** What a real installation starts with: definitions, settings and the Coventry and Warwickshire Place table. Run again, it changes nothing. */
export async function seedReference(): Promise<void> {
  await seedSettings({});
  await seedPlaces();
  await seedMetrics();
  await seedFramework(TEMPLATE, day(FROM));
  await seedBankHolidays();
  for (const system of await systemsOfPages()) {
    await seedFramework(system, day(FROM));
    await seedSupport(system);
  }
  await seedPlan(SYSTEM.code);
  await seedProgramme(SYSTEM.code);
}

/** Every system that the pages show or ever did, the installation's first among them. */
async function systemsOfPages(): Promise<string[]> {
  const rows = await db().setting.findMany({ where: { key: "systems-shown" } });
  const shown = rows.flatMap(({ value }) => SETTINGS["systems-shown"].schema.parse(value));
  return [...new Set([SYSTEM.code, ...shown])];
}

/** The days that are no working days. A row that somebody added or renamed stays. */
export async function seedBankHolidays(): Promise<void> {
  await transaction(async (client) => {
    await client.query(
      `insert into bank_holiday ("on", name) select * from unnest($1::date[], $2::text[]) on conflict do nothing`,
      [BANK_HOLIDAYS.map(([on]) => on), BANK_HOLIDAYS.map(([, name]) => name)],
    );
  });
}

/** Settings as a new installation has them, some with other values. */
export async function seedSettings(other: Partial<Record<keyof typeof SETTINGS, unknown>>): Promise<void> {
  await transaction(async (client) => {
    for (const key of SETTING_KEYS) {
      await client.query(
        "insert into setting (key, effective_from, value) values ($1, $2, $3) on conflict do nothing",
        [key, FROM, JSON.stringify(other[key] ?? SETTINGS[key].initial)],
      );
    }
  });
}

/**
 * Places hang on PCN codes that the first list will name. The codes are put
 * there beforehand; no page shows them until a file gives them practices.
 */
async function seedPlaces(): Promise<void> {
  const known = [
    { ...SYSTEM, kind: "SYSTEM" },
    ...PLACES.map((place) => ({ ...place, kind: "PLACE" })),
    ...PCNS.map((pcn) => ({ ...pcn, kind: "PCN" })),
    ...PRACTICES.map((practice) => ({ ...practice, kind: "PRACTICE" })),
  ];
  const links = [
    ...PLACES.map((place) => [place.code, SYSTEM.code] as const),
    ...[...PCNS, ...PRACTICES].map((each) => [each.code, each.place] as const),
  ];
  await transaction(async (client) => {
    for (const { code, kind, name } of known) {
      await client.query(
        "insert into organisation (code, kind, name) values ($1, $2::organisation_kind, $3) on conflict do nothing",
        [code, kind, name],
      );
    }
    for (const [child, parent] of links) {
      await client.query(
        `insert into membership (child_code, parent_code, source)
         select $1::varchar, $2::varchar, 'LOCAL'
         where not exists (select 1 from membership where child_code = $1 and source = 'LOCAL')`,
        [child, parent],
      );
    }
    for (const { code, place } of DISTRICTS) {
      await client.query(
        `insert into place_area (place_code, area_code)
         select $1::varchar, $2::varchar
         where not exists (select 1 from place_area where place_code = $1 and area_code = $2)`,
        [place, code],
      );
    }
  });
}
