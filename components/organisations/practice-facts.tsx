import { Sparkline } from "@/components/charts/sparkline";
import { shortPeriod } from "@/components/metrics/period-words";
import { Facts, type Fact } from "@/components/ui/facts";
import { formatCount, formatRate } from "@/lib/figures/format";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Figure } from "@/lib/readings/view";
import { growth } from "./growth";

type Attribute = { value: string; on: Day };

/** What official files say of a practice that is no count, by key. A key no file has given is not there. */
export type PracticeAttributes = Readonly<Record<string, Attribute | undefined>>;

type Props = {
  practice: { postcode: string | null; supplier: string | null; openedOn: Day | null; closedOn: Day | null };
  /** Patients on the 1st of each month, oldest first. */
  lists: readonly { month: Day; patients: number }[];
  attributes: PracticeAttributes;
  /** Patients of 65 and over, of how many and on which day. */
  older?: { value: string; of: string; on: Day } | null;
  /** Where the figures have how many GPs there are. */
  figures: readonly Figure[];
};

/** What kind of practice it is, before any of its figures. A fact no file has given is left out. */
export function PracticeFacts({ practice, lists, attributes, older, figures }: Props) {
  const facts: Fact[] = [
    ...registered(lists),
    ...(older
      ? [{ name: "65 and over", value: older.value, beside: `${older.of}, ${dayName(older.on)}` }]
      : []),
    ...said(attributes, "deprivation-decile", "Deprivation", (tenth) => `${tenth} of 10, 1 = most deprived`),
    ...staff(figures),
    ...said(attributes, "contract", "Contract", String),
    ...said(attributes, "rurality", "Rural or urban", String),
    ...(attributes.dispensing?.value === "Yes" ? [{ name: "Dispensing", value: "Yes" }] : []),
    ...said(attributes, "local-authority", "Local authority", String),
    ...plain("Appointment system", practice.supplier),
    ...plain("Opened", practice.openedOn && dayName(practice.openedOn)),
    ...plain("Closed", practice.closedOn && dayName(practice.closedOn)),
    ...plain("Postcode", practice.postcode),
  ];
  return facts.length === 0 ? null : <Facts facts={facts} />;
}

function registered(lists: Props["lists"]): Fact[] {
  const now = lists.at(-1);
  if (!now) return [];
  const yearBefore = `${Number(now.month.slice(0, 4)) - 1}${now.month.slice(4)}`;
  const change = growth(now.patients, lists.find(({ month }) => month === yearBefore)?.patients);
  const series = lists.map(({ month, patients }) => ({ period: month.slice(0, 7), value: patients }));
  return [
    {
      name: "Registered patients",
      value: (
        <>
          {formatCount(now.patients)} <Sparkline series={series} spc={null} direction={0} />
        </>
      ),
      beside: [`on ${dayName(now.month)}`, change].filter(Boolean).join(", "),
    },
  ];
}

/** GPs in post are the denominator of patients per GP: their own figure where that is loaded. */
function staff(figures: Props["figures"]): Fact[] {
  const figure = figures.find(({ metric }) => metric.code === "patients-per-gp");
  if (!figure || figure.denominator === null) return [];
  return [
    { name: "GPs, FTE", value: formatRate(figure.denominator), beside: `in ${shortPeriod(figure.period)}` },
  ];
}

function said(
  attributes: PracticeAttributes,
  key: string,
  name: string,
  words: (value: string) => string,
): Fact[] {
  const found = attributes[key];
  return found ? [{ name, value: words(found.value), beside: `by ${dayName(found.on)}` }] : [];
}

function plain(name: string, value: string | null): Fact[] {
  return value ? [{ name, value }] : [];
}
