import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { systemsOf } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { settingHistory } from "@/lib/server/queries/settings";
import {
  initialValue,
  isSettingKey,
  SETTING_EDITORS,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
} from "@/lib/settings/settings";
import { settingText } from "@/lib/settings/written";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = { key: SettingKey; value: string; from: Day | null; by: string; state: string };

/** Every setting, or the one asked for, with each value it has had, newest first: how figures are read, and since when. */
export const settings: Download = {
  permission: SETTING_EDITORS,
  async load({ actor, search, made }) {
    const history = await settingHistory();
    const asked = parameter(search, "setting");
    if (asked !== undefined && !isSettingKey(asked)) return null;
    return tableSheet({
      title: asked ? `${SETTINGS[asked].words}: every value` : "Settings and every value they have had",
      named: asked ?? "settings",
      scope: { code: systemsOf(actor).join("-"), name: "The installation" },
      period: { words: "Every value, in force or not", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: (asked ? [asked] : SETTING_KEYS).flatMap((key) => rowsOf(key, history)),
      page: link(`/administration/settings${asked ? `/${asked}` : ""}`, {}),
      made,
    });
  },
};

function rowsOf(key: SettingKey, history: Awaited<ReturnType<typeof settingHistory>>): Row[] {
  const turns = history.filter((turn) => turn.key === key);
  const now = turns.find(({ from }) => from <= today());
  const initial = settingText(key, initialValue(key));
  const oldest = turns.at(-1);
  const beganWithIt = oldest !== undefined && settingText(key, oldest.value) === initial;
  const first = { key, value: initial, from: null, by: "The installation" };
  return [
    ...turns.map((turn) => ({
      key,
      value: settingText(key, turn.value),
      from: turn.from,
      by: turn.by ?? "The installation",
      state: turn === now ? "In force" : turn.from > today() ? "To come" : "Past",
    })),
    ...(beganWithIt ? [] : [{ ...first, state: now ? "Past" : "In force" }]),
  ];
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("setting", "Setting", "code", "Its name here", ({ key }) => key),
  column("words", "What it decides", "", "As the page says it", ({ key }) => SETTINGS[key].words),
  column("value", "Value", "", "As the page shows it", ({ value }) => value),
  column("from", "From", "date", "The first day it counts; empty: from the start", ({ from }) => from),
  column("set_by", "Set by", "", "Who set it", ({ by }) => by),
  column("state", "State", "", "In force at the as-at date, past, or to come", ({ state }) => state),
];
