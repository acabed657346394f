import "server-only";
import { period } from "@/lib/periods/period";
import type { TypedValue } from "@/lib/programmes/typed-values";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

type Recorded = {
  system: string;
  programme: { id: number; name: string };
  values: readonly TypedValue[];
  by: string;
};

/** Records figures of a programme with their source. What was recorded before stays, behind them. */
export async function recordProgrammeValues(
  actor: AuditActor,
  { system, programme, values, by }: Recorded,
): Promise<void> {
  await transaction(async (client) => {
    const columns = values.map((each) => ({ ...each, ...period(each.period) }));
    await client.query(
      `insert into programme_value (programme_id, metric, subject, period, period_start, period_end, value, plan,
                                    source, note, recorded_by, recorded_at)
       select $1, metric, subject, period, starts, ends, value, plan, source, note, $2, $3
       from unnest($4::text[], $5::text[], $6::text[], $7::date[], $8::date[], $9::float8[], $10::float8[],
                   $11::text[], $12::text[])
            with ordinality as given(metric, subject, period, starts, ends, value, plan, source, note, place)
       order by place`,
      [
        ...[programme.id, by, now()],
        columns.map((each) => each.metric),
        columns.map((each) => each.subject),
        columns.map((each) => each.period),
        columns.map((each) => each.start),
        columns.map((each) => each.end),
        columns.map((each) => each.value),
        columns.map((each) => each.plan),
        columns.map((each) => each.source),
        columns.map((each) => each.note),
      ],
    );
    await auditOn(client, actor, {
      action: "programme-values.recorded",
      subject: system,
      detail: {
        programme: programme.name,
        values: values.length,
        figures: [...new Set(values.map(({ metric }) => metric))].toSorted(),
      },
    });
  });
}
