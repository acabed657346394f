import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { formatCount } from "@/lib/figures/format";
import { Facts, type Fact } from "@/components/ui/facts";

type ListSize = { month: Day; patients: number } | null;

type Props = {
  practice: { postcode: string | null; supplier: string | null; openedOn: Day | null; closedOn: Day | null };
  list: { now: ListSize; yearAgo: ListSize };
};

/** What kind of practice it is, before any of its figures. A fact no file has given is left out. */
export function PracticeFacts({ practice, list }: Props) {
  const facts: Fact[] = [];
  if (list.now) {
    const beside = [`on ${dayName(list.now.month)}`, growth(list.now.patients, list.yearAgo?.patients)];
    facts.push({
      name: "Registered patients",
      value: formatCount(list.now.patients),
      beside: beside.filter(Boolean).join(", "),
    });
  }
  if (practice.supplier) facts.push({ name: "Appointment system", value: practice.supplier });
  if (practice.openedOn) facts.push({ name: "Opened", value: dayName(practice.openedOn) });
  if (practice.closedOn) facts.push({ name: "Closed", value: dayName(practice.closedOn) });
  if (practice.postcode) facts.push({ name: "Postcode", value: practice.postcode });
  return facts.length === 0 ? null : <Facts facts={facts} />;
}

/** "+1.8% in a year". */
function growth(now: number, before: number | undefined): string | null {
  if (!before) return null;
  const percent = new Intl.NumberFormat("en-GB", {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  return `${percent.format(now / before - 1).replace("-", "\u2212")} in a year`;
}
