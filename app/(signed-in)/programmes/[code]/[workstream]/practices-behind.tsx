import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { period as periodOf } from "@/lib/periods/period";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { planWords, valueWords } from "@/lib/programmes/value-words";
import type { PracticesBehind as Behind } from "@/lib/server/queries/programmes/practices-behind";
import { link } from "../../../view";

type Props = {
  system: string;
  readings: readonly ProgrammeReading[];
  behind: ReadonlyMap<string, Behind>;
};

/** How many practices keep a figure from its plan, as links to where they are ranked. */
export function PracticesBehind({ system, readings, behind }: Props) {
  const told = readings.filter(({ code, subject }) => subject === "ICB" && behind.has(code));
  if (told.length === 0) return null;
  return (
    <Section title="Practices behind the figures" aside="Each against the system’s plan for the period">
      <ul className="lines">
        {told.map((reading) => {
          const { code, measure, period } = reading;
          const { count, worse, named } = behind.get(code) ?? { count: 0, worse: 0, named: [] };
          const at = period === null ? undefined : periodOf(period).end.slice(0, 7);
          return (
            <li key={code}>
              <a href={`${link(`/measures/${measure}`, { system, at })}#ranked`}>{reading.name}</a>:{" "}
              {worse === null
                ? `${count} practices, in order; no plan is set to hold them against`
                : `${worse} of ${count} practices are worse than ${planWords(reading)}`}
              {named.length > 0 && (
                <details>
                  <summary>
                    Which<span className="sr-only">, of {reading.name}</span>
                  </summary>
                  <ul className="practices-worse">
                    {named.map((each) => (
                      <li key={each.code}>
                        <Link href={link(`/practices/${each.code}`, { at })}>{each.name}</Link>,{" "}
                        {valueWords(reading, each.value)}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
