import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { BeingDone, type Doing as Shown } from "@/components/support/being-done";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { doneFor } from "@/lib/server/queries/assurance/being-done";
import { flagsOf } from "@/lib/server/queries/assurance/flags";
import { helpedBy } from "@/lib/server/queries/assurance/helped";
import { definitionsOn } from "@/lib/server/queries/metrics";
import type { Practice } from "@/lib/server/queries/practices";
import { link } from "../../view";

/** What is being done for a practice, and the flags that whoever may write can act on. */
export type BeingDoneFor = { doing: Shown[]; writes: boolean; flags: { metric: string; name: string }[] };

export async function loadDoing(actor: Actor, practice: Practice): Promise<BeingDoneFor> {
  const writes = can(actor, "support.write", practice);
  const [done, definitions, flags] = await Promise.all([
    doneFor(actor, practice),
    definitionsOn(today()),
    writes ? flagsOf(actor, practice) : null,
  ]);
  const helped = await helpedBy({ system: practice.system.code, practice: practice.code }, done, definitions);
  return {
    doing: done.map(({ path, ...each }, index) => ({
      ...each,
      href: path as Route,
      helped: saidOf(helped[index] ?? []),
    })),
    writes,
    flags: (flags?.measures ?? []).map(({ metric }) => ({
      metric,
      name: definitions.get(metric)?.shortName ?? metric,
    })),
  };
}

type Props = { practice: Practice; done: BeingDoneFor };

/** What is being done for a practice, and the two ways to do more, for whoever may. */
export function Doing({ practice, done: { doing, writes, flags } }: Props) {
  const of = `/assurance/${practice.code}`;
  return (
    <>
      <BeingDone of={practice.name} doing={doing} today={today()} />
      <p className="mt-3 flex flex-wrap gap-x-6 text-reason [&>a]:min-h-6 no-print">
        {writes ? (
          <>
            <Link href={link(`${of}/plan/new`, {})}>Add an action</Link>
            <Link href={link(`${of}/support/new`, {})}>Offer support</Link>
          </>
        ) : (
          <>
            <Link href={link(`${of}/plan`, {})}>Improvement plan</Link>
            <Link href={link(`${of}/support`, {})}>Support</Link>
          </>
        )}
      </p>
      {flags.length > 0 && (
        <details className="no-print">
          <summary>Act on one flag</summary>
          <ul className="lines">
            {flags.map(({ metric, name }) => (
              <li key={metric} className="flex flex-wrap gap-x-4">
                <span>{name}</span>
                <Link href={link(`${of}/plan/new`, { measure: metric })}>
                  Add an action<span className="sr-only"> for {name}</span>
                </Link>
                <Link href={link(`${of}/support/new`, { measure: metric })}>
                  Offer support<span className="sr-only"> for {name}</span>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Of one measure its sentence; of several each with its name. Null: nothing has begun. */
export function saidOf(helped: readonly { name: string; said: string }[]): string | null {
  const [only] = helped;
  if (!only) return null;
  return helped.length === 1 ? only.said : helped.map(({ name, said }) => `${name}: ${said}`).join(" ");
}
