import { FieldsForm } from "@/components/forms/fields-form";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { dayName } from "@/lib/periods/period";
import { percentOf } from "@/lib/programmes/value-words";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { describeProgramme, setProgrammeDates } from "../../set-up-actions";
import { Part, type Here } from "./part";

type Props = { programme: Programme; hidden: Readonly<Record<string, string>>; here: Here };

/** Its words, committees, limits and dates. */
export function WhatItIs({ programme: { definition, startsOn, endsOn }, hidden, here }: Props) {
  const { name, shortName, source, bodies, rules } = definition;
  const offPlan = percentOf(rules.offPlan);
  return (
    <Section title="What it is">
      <Facts
        facts={[
          { name: "From", value: dayName(startsOn) },
          { name: "To", value: endsOn ? dayName(endsOn) : "No last day" },
          { name: "Late by more than", value: `${rules.lateDays} days` },
          { name: "Off plan by more than", value: `${offPlan}%` },
        ]}
      />
      <p className="mt-3 text-reason">Its reports go to: {bodies.join(", then ")}.</p>
      <div className="mt-4 grid gap-y-2">
        <Part id="what-it-is" here={here} summary="Change its name, source, committees or limits">
          <FieldsForm
            action={describeProgramme}
            hidden={hidden}
            fields={[
              { name: "name", label: "Name", kind: "text", initial: name },
              { name: "shortName", label: "Short name", kind: "text", initial: shortName },
              { name: "source", label: "Where it comes from", kind: "text", initial: source },
              {
                name: "bodies",
                label: "Committees its reports go to",
                hint: "One on each line, the first to read a report first",
                kind: "rows",
                initial: bodies.join("\n"),
              },
              {
                name: "lateDays",
                label: "A milestone is off track when late by more days than",
                kind: "text",
                initial: String(rules.lateDays),
              },
              {
                name: "offPlan",
                label: "A figure is off track when short of its plan by more than this percentage",
                kind: "text",
                initial: String(offPlan),
              },
            ]}
            buttons={[{ value: "keep", label: "Keep it" }]}
            of="described"
          />
        </Part>
        <Part id="dates" here={here} summary="Change its dates, or close it">
          <FieldsForm
            action={setProgrammeDates}
            hidden={hidden}
            fields={[
              { name: "startsOn", label: "First day", kind: "date", initial: startsOn },
              {
                name: "endsOn",
                label: "Last day",
                hint: "No period opens for a month after it; what was recorded stays",
                kind: "date",
                initial: endsOn ?? "",
              },
            ]}
            buttons={[{ value: "keep", label: "Keep the dates" }]}
            of="dated"
          />
        </Part>
      </div>
    </Section>
  );
}
