import { cellWords } from "@/components/data/cell-words";
import { capital } from "@/lib/language/first-letter";
import { CAUSE_WORDS } from "@/lib/appointments/extract/cause-words";
import { gapOf, type ComparedCell, type ComparedFamily } from "@/lib/appointments/extract/compare-book";
import type { Extract } from "@/lib/appointments/extract/extract";
import type { Gap } from "@/lib/appointments/extract/likely-causes";
import { CATEGORY_LABELS } from "@/lib/appointments/labels";
import { formatCount } from "@/lib/figures/format";

type Props = { extract: Extract; families: readonly ComparedFamily[]; gaps: readonly Gap[] };

/** A practice's appointment book beside national data, value by value, with what is likely behind each gap. */
export function BookBeside({ extract, families, gaps }: Props) {
  const causes = new Map(gaps.map((gap) => [gap.cell, gap]));
  return (
    <>
      <h3 className="mt-6">Your book beside the national figures</h3>
      <p className="text-reason">{readWords(extract)}</p>
      <div className="scrolls" tabIndex={0} role="region" aria-label="Your book beside the national figures">
        <table className="dense book-beside mt-2">
          <caption className="sr-only">Appointments in your book and in national data</caption>
          <thead>
            <tr>
              <th scope="col">Appointments</th>
              <th scope="col" className="figure">
                Your book
              </th>
              <th scope="col" className="figure">
                National
              </th>
              <th scope="col" className="figure">
                Difference
              </th>
              <th scope="col">Likely cause of the gap</th>
            </tr>
          </thead>
          {families.map(({ family, cells }) => (
            <tbody key={family}>
              {family !== "appointments" && (
                <tr>
                  <th scope="rowgroup" colSpan={5}>
                    {cellWords(family)}
                  </th>
                </tr>
              )}
              {cells.map((each) => (
                <tr key={each.cell}>
                  <th scope="row" className="wraps font-normal!">
                    {valueName(each.cell)}
                  </th>
                  <td className="figure">{formatCount(each.book)}</td>
                  <td className="figure">
                    {each.national === null ? "not split so" : formatCount(each.national)}
                  </td>
                  <td className="figure">{differenceWords(each)}</td>
                  <td className="wraps">{causeWords(each, causes.get(each.cell))}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="text-note text-ink-2">
        A gap is 5 in 100 of the national figure or more, and at least 5 appointments. The cause is what the
        figures suggest: you may know another.
      </p>
    </>
  );
}

function readWords({ rows, counts, leftOut, waits, columnsIgnored }: Extract): string {
  const parts = [
    `${formatCount(rows)} rows read, ${formatCount(counts.appointments ?? 0)} appointments counted`,
    leftOut.otherMonths > 0 && `${formatCount(leftOut.otherMonths)} of other months left out`,
    leftOut.notAppointments > 0 &&
      `${formatCount(leftOut.notAppointments)} cancelled, free or blocked left out`,
    waits.notBooked > 0 && `${formatCount(waits.notBooked)} without a day of booking`,
    waits.bookedAfter > 0 && `${formatCount(waits.bookedAfter)} booked after the appointment`,
    columnsIgnored.length > 0 && `columns passed over: ${columnsIgnored.join(", ")}`,
  ];
  return `${parts.filter((part) => part !== false).join("; ")}.`;
}

function differenceWords(cell: ComparedCell): string {
  const gap = gapOf(cell);
  if (gap === null) return "";
  return gap > 0 ? `+${formatCount(gap)}` : gap < 0 ? `−${formatCount(-gap)}` : "0";
}

function causeWords(cell: ComparedCell, gap: Gap | undefined): string {
  if (cell.national === null) return "";
  if (!gap) return "Agree";
  if (gap.cause === null) return "None can be told from the figures";
  return capital(CAUSE_WORDS[gap.cause]);
}

const NAMES: Record<string, string> = { gp: "GP", other: "Other practice staff", dna: "Did not attend" };

function valueName(cell: string): string {
  const [family = "", value = ""] = cell.split(":");
  if (value === "") return cellWords(family);
  const label =
    family === "category" ? CATEGORY_LABELS.find(([, category]) => category === value)?.[0] : NAMES[value];
  return label ?? capital(value.replace(/-/g, " "));
}
