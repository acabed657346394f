import type { CoveredMonth, Duration, Durations, Included } from "@/lib/appointments/national-coverage";
import { formatCount, formatShare } from "@/lib/figures/format";
import { Still } from "@/components/ui/still";
import { monthOf, periodName } from "@/lib/periods/period";

export const DURATION_WORDS: Record<Duration, string> = {
  "1-5": "1 to 5 minutes",
  "6-10": "6 to 10 minutes",
  "11-15": "11 to 15 minutes",
  "16-20": "16 to 20 minutes",
  "21-30": "21 to 30 minutes",
  "31-60": "31 to 60 minutes",
  unknown: "Unknown, or not plausible",
};

/** Of the practices and patients of each month, those the published appointments include. */
export function CoveredMonths({ months }: { months: readonly CoveredMonth[] }) {
  return (
    <table className="dense mt-2">
      <caption className="sr-only">Practices and patients that published appointments include</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" className="figure">
            Practices
          </th>
          <th scope="col" className="figure">
            Share
          </th>
          <th scope="col" className="figure wide">
            Patients
          </th>
          <th scope="col" className="figure">
            Share <span className="sr-only">of patients</span>
            <span aria-hidden="true">(patients)</span>
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {months.map(({ month, practices, patients }) => (
          <tr key={month}>
            <th scope="row">{periodName(monthOf(month))}</th>
            <td className="figure">{includedWords(practices)}</td>
            <td className="value">{formatShare(practices.share)}</td>
            <td className="figure wide">{includedWords(patients)}</td>
            <td className="value">{formatShare(patients.share)}</td>
          </tr>
        ))}
      </Still>
    </table>
  );
}

function includedWords({ included, open }: Included): string {
  return `${formatCount(included)} of ${formatCount(open)}`;
}

/** How long a month's appointments took. Those of unknown length are counted among all. */
export function DurationTable({ durations: { month, appointments, shares } }: { durations: Durations }) {
  const name = periodName(monthOf(month));
  return (
    <table className="dense mt-2">
      <caption className="sr-only">How long appointments took in {name}</caption>
      <thead>
        <tr>
          <th scope="col">Length</th>
          <th scope="col" className="figure">
            Appointments
          </th>
          <th scope="col" className="figure">
            Share of all
          </th>
          <th scope="col" className="figure">
            A year before
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {shares.map(({ duration, appointments: count, share, yearBefore }) => (
          <tr key={duration}>
            <th scope="row">{DURATION_WORDS[duration]}</th>
            <td className="figure">{formatCount(count)}</td>
            <td className="value">{formatShare(share)}</td>
            <td className="figure second">{yearBefore === null ? "not held" : formatShare(yearBefore)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">All</th>
          <td className="figure">{formatCount(appointments)}</td>
          <td className="value">{formatShare(appointments > 0 ? 1 : null)}</td>
          <td className="figure second" />
        </tr>
      </Still>
    </table>
  );
}
