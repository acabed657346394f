import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import { SETTING_KEYS, SETTINGS, type SettingKey } from "./settings";

/** Whether someone may set a setting: they hold one of the permissions it names. */
export function mayEdit(actor: Actor, key: SettingKey): boolean {
  return SETTINGS[key].editedBy.some((permission) => canAnywhere(actor, permission));
}

export function editableSettings(actor: Actor): SettingKey[] {
  return SETTING_KEYS.filter((key) => mayEdit(actor, key));
}
