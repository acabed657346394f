import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { CheckWords } from "@/components/metrics/marks/check-mark";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import { isOfAppointments, type Warning } from "@/lib/appointments/plausible";
import { warningWords } from "./warning-words";

type Said<What> = { code: string; name: string; said: What; check: FigureCheck };

type Props = {
  warnings: readonly Said<Warning>[];
  held: readonly Said<{ measures: number; reason: string }>[];
  hrefOf: (code: string) => Route;
};

/** Practices whose figures are worth a second look, and those that wait. Nobody is left out because of it. */
export function PointedOut({ warnings, held, hrefOf }: Props) {
  return (
    <>
      <Section title="Worth a second look" aside="outside what is usual; everyone still counts">
        <Lines
          none="No practice’s figures are outside the bounds set."
          lines={warnings.map(({ code, name, said, check }) => ({
            key: `${code} ${said.what}`,
            code,
            name,
            words: warningWords(said),
            check: isOfAppointments(said) ? check : null,
          }))}
          hrefOf={hrefOf}
        />
      </Section>
      <Section title="On hold" aside="category-based measures only">
        <Lines
          none="No practice is on hold."
          lines={held.map(({ code, name, said, check }) => ({
            key: code,
            code,
            name,
            words: `${said.reason}. ${said.measures} ${said.measures === 1 ? "measure waits" : "measures wait"}`,
            check,
          }))}
          hrefOf={hrefOf}
        />
      </Section>
    </>
  );
}

type Line = { key: string; code: string; name: string; words: string; check: FigureCheck | null };

function Lines({ none, lines, hrefOf }: { none: string; lines: readonly Line[]; hrefOf: Props["hrefOf"] }) {
  if (lines.length === 0) return <p className="text-reason mt-2">{none}</p>;
  return (
    <ul className="mt-2">
      {lines.map(({ key, code, name, words, check }) => (
        <li key={key} className="border-b border-rule py-2 text-reason">
          <Link href={hrefOf(code)}>{name}</Link>: {words} <CheckWords check={check} />
        </li>
      ))}
    </ul>
  );
}
