import { formatShare } from "@/lib/figures/format";
import { publishedWords } from "@/lib/loads/publication";
import { londonWall } from "@/lib/periods/london";
import { dayName, monthOf, periodName, yearBefore } from "@/lib/periods/period";
import type { AskedMonth } from "./asked";

/** Where the national figures of a return come from. */
export function NationalSource({ asked: { month, national } }: { asked: AskedMonth }) {
  if (!national) return null;
  const { now, before } = national;
  const ago = before.find((each) => each.month.text === yearBefore(month).text)?.unclear;
  return (
    <p className="provenance">
      {ago ? `Without a clear category a year ago: ${formatShare(ago.share)}. ` : ""}
      {now.publisher}, Appointments in General Practice, {periodName(monthOf(month.start))};{" "}
      {publishedWords(now.published)}; loaded {dayName(londonWall(now.loadedAt).day)}. Statistics in
      development.
    </p>
  );
}
