import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { threatenedBy } from "@/lib/plans/graph";
import type { PlanLine } from "@/lib/plans/plan-line";
import { statusName } from "@/lib/plans/status";
import { link } from "../../view";
import { DependForm, IndependForm } from "./small-forms";

type Props = {
  of: { system: string; code: string };
  line: PlanLine;
  lines: readonly PlanLine[];
  edits: boolean;
  today: Day;
};

/** What it needs first, what needs it, and what its lateness now threatens. */
export function ActionNeeds({ of, line, lines, edits, today }: Props) {
  const byId = new Map(lines.map((each) => [each.id, each]));
  const threats = threatenedBy(lines, line.id, today);
  const needed = line.needs.flatMap((id) => byId.get(id) ?? []);
  const neededBy = lines.filter(({ needs }) => needs.includes(line.id));
  const to = ({ code }: PlanLine) => link(`/plan/${encodeURIComponent(code)}`, { system: of.system });
  return (
    <Section title="Dependencies" aside={line.critical ? "on the critical path" : undefined}>
      {needed.length === 0 && neededBy.length === 0 && (
        <p className="text-reason">It needs nothing first, and nothing needs it.</p>
      )}
      {needed.length > 0 && (
        <>
          <h3 className="font-bold">It needs</h3>
          <ul className="lines">
            {needed.map((each) => (
              <li key={each.id}>
                <Link href={to(each)}>{each.title}</Link>, {statusName(each.status).toLowerCase()}, due{" "}
                {dayName(each.due)}
                {line.expected?.heldUpBy.includes(each.id) && (
                  <b>, which holds it up to {dayName(line.expected.finish)}</b>
                )}{" "}
                {edits && <IndependForm {...of} needs={each.code} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {neededBy.length > 0 && (
        <>
          <h3 className="mt-2 font-bold">What needs it</h3>
          <ul className="lines">
            {neededBy.map((each) => (
              <li key={each.id}>
                <Link href={to(each)}>{each.title}</Link>, starts {dayName(each.startsOn)}, due{" "}
                {dayName(each.due)}
              </li>
            ))}
          </ul>
        </>
      )}
      {threats.length > 0 && (
        <>
          <h3 className="mt-2 font-bold">What it now threatens</h3>
          <ul className="lines">
            {threats.map(({ id, delay }) => {
              const each = byId.get(id);
              return (
                each && (
                  <li key={id}>
                    <Link href={to(each)}>{each.title}</Link>: {delay === 1 ? "1 day" : `${delay} days`} later
                    than {dayName(each.due)}
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      {edits && (
        <DependForm
          {...of}
          options={lines
            .filter(({ id }) => id !== line.id && !line.needs.includes(id))
            .map(({ code, title }) => ({ value: code, name: `${code} ${title}` }))}
        />
      )}
    </Section>
  );
}
