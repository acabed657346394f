import { fileColumns } from "@/lib/loads/upload-columns";

type Measure = { code: string; shortName: string; cadence: "month" | "quarter" | "year" };

/** What was asked for, where it was no period of the measure. */
type Typed = { measure: string; period: string };

const EXAMPLES = { month: "2025-11", quarter: "2025-Q3", year: "2025/26" } as const;

/** Asks for the upload's template of one measure and period, with every practice's code in it. A GET form: a download. */
export function TemplateForm({ wrong, measures }: { wrong: Typed | null; measures: readonly Measure[] }) {
  const chosen = measures.find(({ code }) => code === wrong?.measure);
  return (
    <>
      {wrong && (
        <p className="mt-3 font-bold text-error" role="alert" id="template-error">
          {wrong.period === ""
            ? "No period was entered"
            : `“${wrong.period}” is no ${chosen?.cadence ?? "period"}`}
          {chosen
            ? `: ${chosen.shortName} is counted by the ${chosen.cadence}, like ${EXAMPLES[chosen.cadence]}`
            : `: enter it as the measure is counted, ${EXAMPLES.month}, ${EXAMPLES.quarter} or ${EXAMPLES.year}`}
        </p>
      )}
      <form method="get" action="/data/imports/template" className="actions mt-3!">
        <span className="max-w-full">
          <label className="mr-2" htmlFor="template-measure">
            Measure
          </label>
          <select
            className="select max-w-full"
            id="template-measure"
            name="measure"
            defaultValue={chosen?.code}
          >
            {measures.map(({ code, shortName, cadence }) => (
              <option key={code} value={code}>
                {shortName} ({cadence})
              </option>
            ))}
          </select>
        </span>
        <span>
          <label className="mr-2" htmlFor="template-period">
            Period
          </label>
          <input
            className="input"
            id="template-period"
            name="period"
            required
            aria-describedby={wrong ? "template-error template-hint" : "template-hint"}
            aria-invalid={wrong ? true : undefined}
            size={10}
            defaultValue={wrong?.period}
          />
        </span>
        <button className="button-small" type="submit">
          Download the template
        </button>
      </form>
      <p className="text-note text-ink-2 mt-2" id="template-hint">
        A month is written {EXAMPLES.month}, a quarter {EXAMPLES.quarter}, a year {EXAMPLES.year}.
      </p>
      <details className="plain-details text-reason mt-2">
        <summary>What each column holds</summary>
        <dl className="definition">
          {fileColumns.map(({ name, holds }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{holds}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
