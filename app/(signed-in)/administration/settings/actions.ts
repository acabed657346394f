"use server";

import { z } from "zod";
import type { Route } from "next";
import { dayField } from "@/lib/forms/day-field";
import { action } from "@/lib/server/action";
import { administerShown } from "@/lib/server/commands/administer-shown";
import { setSetting } from "@/lib/server/commands/set-setting";
import { whatForbids } from "@/lib/server/queries/setting-preview";
import { requireActor } from "@/lib/server/session";
import { scopeOf } from "@/lib/permissions/can";
import { mayEdit } from "@/lib/settings/may-edit";
import { isSettingKey, SETTING_EDITORS, SETTINGS } from "@/lib/settings/settings";
import { readSetting } from "@/lib/settings/written";

export const set = action({
  permission: SETTING_EDITORS,
  subject: async (form) => {
    const key = String(form.get("key"));
    const actor = await requireActor();
    if (!isSettingKey(key) || !mayEdit(actor, key)) return null;
    const ancestors = SETTINGS[key].editedBy.flatMap((each) => scopeOf(actor, each).organisations);
    return { code: key, key, ancestors };
  },
  input: z.object({ value: z.string(), from: dayField("Enter the day it counts from, like 2026-04-01") }),
  async run({ actor, subject: { key }, input: { value: typed, from } }) {
    const value = readSetting(key, typed);
    if (!value.ok) return { errors: { value: [value.error] } };
    const forbidden = await whatForbids(key, value.value, from);
    if (forbidden) return { errors: { value: [forbidden] } };
    // Before the setting, so that no system is ever shown to nobody.
    if (key === "systems-shown") await administerShown(actor, { systems: value.value as string[], from });
    const done = await setSetting(actor, { key, value: value.value, effectiveFrom: from });
    if (!done.ok) return { errors: { value: ["That is what it is on that day already"] } };
    return { goTo: `/administration/settings/${key}?set=yes` as Route };
  },
});
