import { fail, succeed, type Result } from "@/lib/result";
import type { ChangedDefinition, DefinitionRefusal } from "./changed-definition";
import { newCode } from "./new-code";
import { codeOf, type MetricRef, type ProgrammeDefinition } from "./programme";

type Aim = ProgrammeDefinition["aims"][number];
type Deliverable = ProgrammeDefinition["deliverables"][number];

/** A change of what a programme is to achieve, or of what another plan wants reported with it. A deliverable goes by its name. */
export type OutcomeChange =
  | ({ is: "aim-added" } & Omit<Aim, "code">)
  | ({ is: "aim-described"; aim: string } & Omit<Aim, "code">)
  | { is: "aim-removed"; aim: string }
  | { is: "deliverable-added"; name: string; measure: MetricRef }
  | { is: "deliverable-renamed"; deliverable: string; name: string }
  | { is: "deliverable-removed"; deliverable: string }
  | { is: "deliverable-measure-added"; deliverable: string; measure: MetricRef }
  | { is: "deliverable-measure-removed"; deliverable: string; measure: MetricRef };

/** The definition with an aim or a deliverable added, corrected or taken off. */
export function changeOutcomes(
  definition: ProgrammeDefinition,
  change: OutcomeChange,
): Result<ChangedDefinition, DefinitionRefusal> {
  const { aims, deliverables } = definition;
  switch (change.is) {
    case "aim-added": {
      const { is: _, ...given } = change;
      if (!isKnown(definition, given.measure)) return fail("not-found");
      const code = newCode(
        given.words,
        aims.map((each) => each.code),
      );
      return succeed({
        definition: { ...definition, aims: [...aims, { code, ...given }] },
        what: `added the aim “${given.words}”`,
        of: code,
      });
    }
    case "aim-described": {
      const { is: _, aim, ...given } = change;
      const was = aims.find(({ code }) => code === aim);
      if (!was || !isKnown(definition, given.measure)) return fail("not-found");
      return succeed({
        definition: {
          ...definition,
          aims: aims.map((each) => (each === was ? { code: aim, ...given } : each)),
        },
        what: `corrected the aim “${was.words}” to “${given.words}” by ${given.by}`,
        of: aim,
      });
    }
    case "aim-removed": {
      const gone = aims.find(({ code }) => code === change.aim);
      if (!gone) return fail("not-found");
      return succeed({
        definition: { ...definition, aims: aims.filter((each) => each !== gone) },
        what: `took off the aim “${gone.words}”`,
      });
    }
    case "deliverable-added": {
      const { name, measure } = change;
      if (!isKnown(definition, measure)) return fail("not-found");
      if (deliverables.some((each) => each.name === name)) return fail("there-already");
      return succeed({
        definition: { ...definition, deliverables: [...deliverables, { name, metrics: [measure] }] },
        what: `added the deliverable “${name}”`,
        of: name,
      });
    }
    case "deliverable-renamed": {
      const { deliverable, name } = change;
      if (name !== deliverable && deliverables.some((each) => each.name === name))
        return fail("there-already");
      return inDeliverable(definition, deliverable, (each) =>
        succeed({ deliverable: { ...each, name }, what: `called the deliverable “${each.name}” “${name}”` }),
      );
    }
    case "deliverable-removed": {
      const gone = deliverables.find(({ name }) => name === change.deliverable);
      if (!gone) return fail("not-found");
      return succeed({
        definition: { ...definition, deliverables: deliverables.filter((each) => each !== gone) },
        what: `took off the deliverable “${gone.name}”`,
      });
    }
    case "deliverable-measure-added": {
      const { deliverable, measure } = change;
      if (!isKnown(definition, measure)) return fail("not-found");
      return inDeliverable(definition, deliverable, (each) =>
        each.metrics.some((ref) => codeOf(ref) === codeOf(measure))
          ? fail("there-already")
          : succeed({
              deliverable: { ...each, metrics: [...each.metrics, measure] },
              what: `added the measure ${codeOf(measure)} to the deliverable “${each.name}”`,
            }),
      );
    }
    case "deliverable-measure-removed": {
      const code = codeOf(change.measure);
      return inDeliverable(definition, change.deliverable, (each) => {
        const metrics = each.metrics.filter((ref) => codeOf(ref) !== code);
        if (metrics.length === 0) return fail("the-last-measure");
        return succeed({
          deliverable: { ...each, metrics },
          what: `took the measure ${code} off the deliverable “${each.name}”`,
        });
      });
    }
  }
}

function isKnown({ metrics }: ProgrammeDefinition, measure: MetricRef | null): boolean {
  return measure === null || !("own" in measure) || metrics.some(({ code }) => code === measure.own);
}

function inDeliverable(
  definition: ProgrammeDefinition,
  wanted: string,
  made: (each: Deliverable) => Result<{ deliverable: Deliverable; what: string }, DefinitionRefusal>,
): Result<ChangedDefinition, DefinitionRefusal> {
  const found = definition.deliverables.find(({ name }) => name === wanted);
  if (!found) return fail("not-found");
  const change = made(found);
  if (!change.ok) return change;
  const { deliverable, what } = change.value;
  const deliverables = definition.deliverables.map((each) => (each === found ? deliverable : each));
  return succeed({ definition: { ...definition, deliverables }, what, of: deliverable.name });
}
