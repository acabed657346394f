import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatValue } from "@/lib/figures/format";
import type { Actor } from "@/lib/permissions/actor";
import { figuresScope } from "@/lib/permissions/figures";
import { parsePeriod, periodName } from "@/lib/periods/period";
import { measureMoved, movedSentence } from "@/lib/plans/measure-moved";
import type { PlanLine } from "@/lib/plans/plan-line";
import { today } from "@/lib/server/clock";
import { helpedBy } from "@/lib/server/queries/assurance/helped";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { systemReadings } from "@/lib/server/queries/plan/measure-reading";
import { link } from "../../view";

type Props = { actor: Actor; system: string; line: PlanLine };

/** How one can tell: the measure’s baseline, target and newest figure, and whether it moved. */
export async function ActionMeasure({ actor, system, line }: Props) {
  const { metric, successMeasure, baseline, baselinePeriod, target } = line;
  const definitions = await definitionsOn(today());
  const definition = metric === null ? undefined : definitions.get(metric);
  const readings = metric === null ? [] : await systemReadings(figuresScope(actor, system), metric);
  const latest = readings.at(-1) ?? null;
  const asked = { baseline, target, latest: latest?.value ?? null, direction: definition?.direction ?? 0 };
  const from = line.status === "COMPLETE" ? line.closedOn : line.startsOn <= today() ? line.startsOn : null;
  const helped =
    definition && readings.length > 0
      ? (await helpedBy({ system, practice: system }, [{ metrics: [definition.code], from }], definitions))[0]
      : undefined;
  return (
    <Section title="Success measure">
      <p className="text-reason">{successMeasure || "Nobody has said yet how one can tell."}</p>
      {definition && (
        <>
          <dl className="facts">
            <Figure
              name="Baseline"
              value={formatValue(definition, baseline)}
              beside={named(baselinePeriod)}
            />
            <Figure
              name="Now"
              value={latest ? formatValue(definition, latest.value) : "Not reported"}
              beside={latest ? named(latest.period) : ""}
            />
            <Figure
              name="Target"
              value={target === null ? "None set" : formatValue(definition, target)}
              beside=""
            />
          </dl>
          <p className="mt-2 text-reason">
            <b>Did it move?</b> {movedSentence(measureMoved(asked), asked, definition)}
          </p>
          {helped?.map(({ said }) => (
            <p key={said} className="text-reason">
              Before and after {from === line.closedOn ? "it was completed" : "it began"}: {said}
            </p>
          ))}
          <p className="text-cell text-ink-2">
            <Link href={link(`/measures/${definition.code}`, { system })}>{definition.name}</Link>, the whole
            system. It says that a figure moved, never why. Source: {definition.source}
          </p>
        </>
      )}
    </Section>
  );
}

function Figure({ name, value, beside }: { name: string; value: string; beside: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} {beside && <small>{beside}</small>}
      </dd>
    </div>
  );
}

function named(text: string | null): string {
  const period = text === null ? null : parsePeriod(text);
  return period ? periodName(period) : (text ?? "");
}
