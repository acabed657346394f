import type { Update } from "@/lib/programmes/update";

/** What a lead said of a period. */
export function Narrative({ told }: { told: Pick<Update, "thisPeriod" | "nextPeriod" | "asks"> }) {
  return (
    <dl className="narrative">
      <dt>This period</dt>
      <dd>{told.thisPeriod || "Nothing said"}</dd>
      <dt>Next period</dt>
      <dd>{told.nextPeriod || "Nothing said"}</dd>
      <dt>Asks</dt>
      <dd>{told.asks || "None this period"}</dd>
    </dl>
  );
}
