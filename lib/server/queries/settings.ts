import "server-only";
import { cache } from "react";
import type { ClientBase, Pool } from "pg";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";
import {
  isSettingKey,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  type SettingValue,
} from "@/lib/settings/settings";

/** A dated setting's values, newest first. */
export type Dated<Key extends SettingKey> = readonly { from: Day; value: SettingValue<Key> }[];

/** Every value a setting has had, newest first. */
export async function datedSetting<Key extends SettingKey>(
  client: ClientBase | Pool,
  key: Key,
): Promise<Dated<Key>> {
  const { rows } = await client.query<{ from: Day; value: unknown }>(
    `select effective_from as "from", value from setting where key = $1 order by effective_from desc`,
    [key],
  );
  return rows.map(({ from, value }) => ({
    from,
    value: SETTINGS[key].schema.parse(value) as SettingValue<Key>,
  }));
}

/** The value in force on a day: a new installation's where none was set by then. */
export function inForceOn<Key extends SettingKey>(key: Key, dated: Dated<Key>, on: Day): SettingValue<Key> {
  const set = dated.find((each) => each.from <= on);
  return set ? set.value : (SETTINGS[key].initial as SettingValue<Key>);
}

export async function settingOn<Key extends SettingKey>(key: Key, on: Day): Promise<SettingValue<Key>> {
  return inForceOn(key, await datedSetting(knownAnswers(), key), on);
}

/** Counts of practices below this are hidden from readers of aggregates. */
export async function smallCellFloor(on: Day): Promise<number> {
  return (await settingsOn(on))["small-cell-floor"];
}

type SettingsInForce = { [Key in SettingKey]: SettingValue<Key> };

type Turn = { key: string; from: Day; value: unknown };

/** Every value of every setting, newest first: one statement a request, whatever days it asks of. */
const everyTurn = cache(async (): Promise<Turn[]> => {
  const { rows } = await knownAnswers().query<Turn>(
    `select key, effective_from as "from", value from setting order by effective_from desc`,
  );
  return rows;
});

/** Every setting in force on a day: for a page that asks several. */
export const settingsOn = cache(async (on: Day): Promise<SettingsInForce> => {
  const turns = await everyTurn();
  const values = SETTING_KEYS.map((key) => {
    const { schema, initial } = SETTINGS[key];
    const set = turns.find((turn) => turn.key === key && turn.from <= on);
    return [key, set ? schema.parse(set.value) : initial];
  });
  return Object.fromEntries(values) as SettingsInForce;
});

/** A value a setting has had: from when, and who set it (null: the installation's first). */
export type SettingTurn = { key: SettingKey; from: Day; value: SettingValue<SettingKey>; by: string | null };

/** Every value every setting has had, newest first. */
export async function settingHistory(): Promise<SettingTurn[]> {
  const { rows } = await knownAnswers().query<{ key: string; from: Day; value: unknown; by: string | null }>(
    `select s.key, s.effective_from as "from", s.value, coalesce(p.name, s.set_by) as by
     from setting s left join person p on p.id::text = s.set_by
     order by s.key, s.effective_from desc`,
  );
  return rows.flatMap(({ key, value, ...turn }) =>
    isSettingKey(key)
      ? [{ key, value: SETTINGS[key].schema.parse(value) as SettingValue<SettingKey>, ...turn }]
      : [],
  );
}
