import "server-only";
import type { Day } from "@/lib/periods/day";
import { recomputeFrom } from "@/lib/readings/recompute-from";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";
import { datedSetting, inForceOn } from "@/lib/server/queries/settings";
import { computePendingReadings } from "@/lib/server/readings/compute";
import { SETTINGS, type SettingKey, type SettingValue } from "@/lib/settings/settings";
import { settingText } from "@/lib/settings/written";

/** A setting's new value, counting from a day on until a later one. */
export type NewSetting = { key: SettingKey; value: SettingValue<SettingKey>; effectiveFrom: Day };

/** Sets a setting from a day on. What it was before stays and stays answerable; readings that hang on it follow. */
export async function setSetting(
  actor: AuditActor | null,
  { key, value, effectiveFrom }: NewSetting,
): Promise<Result<null, "unchanged">> {
  const done = await transaction(async (client) => {
    // One at a time, so that what the audit calls the value before is that.
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`setting ${key}`]);
    const previous = inForceOn(key, await datedSetting(client, key), effectiveFrom);
    if (settingText(key, previous) === settingText(key, value)) return fail("unchanged" as const);

    await client.query(
      `insert into setting (key, effective_from, value, set_by) values ($1, $2, $3, $4)
       on conflict (key, effective_from) do update set value = excluded.value, set_by = excluded.set_by`,
      [key, effectiveFrom, JSON.stringify(value), actor?.id ?? null],
    );
    if (SETTINGS[key].recomputes) {
      await client.query("insert into reading_work (series, scope, period_start) values ($1, 'ENG', $2)", [
        `setting:${key}`,
        recomputeFrom(effectiveFrom),
      ]);
    }
    await auditOn(client, actor, {
      action: "setting.set",
      subject: key,
      detail: { value: settingText(key, value), previous: settingText(key, previous), effectiveFrom },
    });
    return succeed(null);
  });
  if (done.ok && SETTINGS[key].recomputes) await computePendingReadings(() => {});
  return done;
}
