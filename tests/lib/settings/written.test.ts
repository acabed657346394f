import fc from "fast-check";
import { expect, test } from "vitest";
import { SETTING_KEYS, SETTINGS, initialValue, type SettingKey } from "@/lib/settings/settings";
import { mayEdit } from "@/lib/settings/may-edit";
import { readSetting, settingText } from "@/lib/settings/written";
import { ROLES } from "@/lib/permissions/role";
import { aGrant, anActor } from "../permissions/people";
import { holds } from "../../support/property";

test.each<[SettingKey, string, unknown]>([
  ["category-hold", "20%", 0.2],
  ["category-hold", " 12.5 % ", 0.125],
  ["category-hold", "15", 0.15],
  ["small-cell-floor", "5", 5],
  ["plausible-list", "1,500", 1500],
  ["plausible-list", "1500", 1500],
  ["systems-shown", "qwu, qoc", ["QWU", "QOC"]],
  ["headline-measures", "Did-Not-Attend within-2-weeks", ["did-not-attend", "within-2-weeks"]],
  ["sustained-periods", "3 months, 2 quarters and 1 year", { month: 3, quarter: 2, year: 1 }],
])("%s takes %j", (key, typed, value) => {
  expect(readSetting(key, typed)).toEqual({ ok: true, value });
});

test.each<[SettingKey, string]>([
  ["category-hold", "101%"],
  ["category-hold", "-1"],
  ["category-hold", "much"],
  ["category-hold", ""],
  ["small-cell-floor", "0"],
  ["small-cell-floor", "2.5"],
  ["plausible-list", "15,00"],
  ["systems-shown", " , "],
  ["sustained-periods", "3 months"],
  ["headline-measures", "a b c d e f"],
])("%s refuses %j, and says what would be right with an example", (key, typed) => {
  expect(readSetting(key, typed)).toEqual({ ok: false, error: expect.stringMatching(/^Enter .*, like /) });
});

test("a count is written with its thousands apart, as pages write counts", () => {
  expect(settingText("plausible-list", 1_500)).toBe("1,500");
});

test.each(SETTING_KEYS)("%s reads back what it is written as", (key) => {
  const value = initialValue(key);
  expect(readSetting(key, settingText(key, value))).toEqual({ ok: true, value });
});

test("every share reads back what it is written as, to a ten-thousandth of a percent", () => {
  holds(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
      const value = millionths / 1_000_000;
      expect(readSetting("category-hold", settingText("category-hold", value))).toEqual({ ok: true, value });
    }),
  );
});

test("an administrator sets every setting, an analyst those that measures hang on, primary care those of returns, and nobody else any", () => {
  const editable = (role: (typeof ROLES)[number]) =>
    SETTING_KEYS.filter((key) => mayEdit(anActor(aGrant(role)), key));
  expect(editable("ADMINISTRATOR")).toEqual(SETTING_KEYS);
  expect(editable("ICB_ANALYST")).toContain("category-hold");
  for (const key of editable("ICB_ANALYST"))
    expect(SETTINGS[key].editedBy).toContain("metric-definition.edit");
  expect(editable("ICB_ANALYST")).not.toContain("small-cell-floor");
  expect(editable("ICB_PRIMARY_CARE").every((key) => key.startsWith("returns-"))).toBe(true);
  const editors = ["ADMINISTRATOR", "ICB_ANALYST", "ICB_PRIMARY_CARE"];
  const others = ROLES.filter((role) => !editors.includes(role));
  for (const role of others) expect(editable(role)).toEqual([]);
});
