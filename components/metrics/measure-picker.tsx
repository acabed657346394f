import { DOMAINS, type Domain } from "@/lib/metrics/definition";
import { DOMAIN_NAMES } from "./words";
import { Still } from "@/components/ui/still";

type Measure = { code: string; shortName: string; domain: Domain };

type Props = {
  value: string;
  measures: readonly Measure[];
  /** What else is in the address and must stay there. */
  kept: Readonly<Record<string, string | undefined>>;
};

/** Which measure the table below is of: a GET form, so that the choice is in the address and needs no script. */
export function MeasurePicker({ value, measures, kept }: Props) {
  const groups = DOMAINS.map((domain) => ({
    domain,
    within: measures.filter((measure) => measure.domain === domain),
  })).filter(({ within }) => within.length > 0);
  return (
    <form method="get" autoComplete="off" className="measure-picker no-print">
      {Object.entries(kept).map(
        ([name, held]) => held && <input key={name} type="hidden" name={name} value={held} />,
      )}
      <label htmlFor="pick-measure">Measure</label>
      <Still as="select" className="select" id="pick-measure" name="measure">
        {groups.map(({ domain, within }) => (
          <optgroup key={domain} label={DOMAIN_NAMES[domain]}>
            {within.map(({ code, shortName }) => (
              <option key={code} value={code} selected={code === value}>
                {shortName}
              </option>
            ))}
          </optgroup>
        ))}
      </Still>
      <button className="button-small" type="submit">
        Show<span className="sr-only"> this measure</span>
      </button>
    </form>
  );
}
