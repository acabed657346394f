import { dayName } from "@/lib/periods/period";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { percentOf, periodWords } from "@/lib/programmes/value-words";
import type { ReportContent } from "../report-content";
import type { Block } from "./block";

export function sources({
  programme: of,
  asAt,
  figures,
  framework,
  rules,
  redactions,
  edition,
  notReported = [],
}: ReportContent): Block[] {
  const by = [...new Set(figures.map(({ source }) => source))].toSorted();
  return [
    { is: "text", text: `${of.source}. What is late or known is as on ${dayName(asAt)}.` },
    ...[...new Set(figures.flatMap((each) => verifiedOf(each)))].map((text) => ({
      is: "text" as const,
      text,
    })),
    { is: "text", text: `Figures from: ${by.join("; ")}.` },
    {
      is: "text",
      text: `Variation by XmR, limits at the mean and 2.66 mean moving ranges.${framework ? ` Levels under ${framework}.` : ""} Off track: a milestone late by more than ${rules.lateDays} days, or a figure short of its plan by more than ${percentOf(rules.offPlan)}%.`,
    },
    ...(notReported.length === 0
      ? []
      : [
          {
            is: "text" as const,
            text: `Not reported, as no figure of it is held here: ${notReported.join("; ")}.`,
          },
        ]),
    ...(edition === "public"
      ? [
          {
            is: "text" as const,
            text:
              redactions.length === 0 ? "Nothing was left out of this edition." : "Left out of this edition:",
          },
          ...(redactions.length === 0 ? [] : [{ is: "list" as const, items: redactions }]),
        ]
      : []),
  ];
}

/** "Appointments of November 2025: 84 of 119 practices in the system verified the national figures." */
function verifiedOf({ verified, period }: ProgrammeReading): string[] {
  return verified ? [`Appointments of ${periodWords(period)}: ${verified}`] : [];
}
