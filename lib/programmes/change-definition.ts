import { fail, succeed, type Result } from "@/lib/result";
import { changeFigures, type FigureChange } from "./change-figures";
import { changeOutcomes, type OutcomeChange } from "./change-outcomes";
import type { ChangedDefinition, DefinitionRefusal } from "./changed-definition";
import { newCode } from "./new-code";
import { codeOf, workstreamOf, type MetricRef, type ProgrammeDefinition, type Workstream } from "./programme";

/** What a programme's manager changes of what it is. */
export type DefinitionChange =
  | {
      is: "described";
      name: string;
      shortName: string;
      source: string;
      bodies: string[];
      lateDays: number;
      offPlan: number;
    }
  | { is: "domain-added"; name: string; workstream: string }
  | { is: "domain-renamed"; domain: string; name: string }
  | { is: "workstream-added"; domain: string; name: string; about: string }
  | { is: "workstream-described"; workstream: string; name: string; about: string }
  | { is: "workstream-removed"; workstream: string }
  | { is: "measure-added"; workstream: string; measure: MetricRef }
  | { is: "measure-removed"; workstream: string; measure: MetricRef }
  | FigureChange
  | OutcomeChange;

/** The definition with one change made. What was recorded of the programme stays as it is. */
export function changeDefinition(
  definition: ProgrammeDefinition,
  change: DefinitionChange,
): Result<ChangedDefinition, DefinitionRefusal> {
  const { domains, metrics } = definition;
  const codes = domains.flatMap(({ workstreams }) => workstreams.map(({ code }) => code));
  switch (change.is) {
    case "described": {
      const { name, shortName, source, bodies, lateDays, offPlan } = change;
      const described = { ...definition, name, shortName, source, bodies, rules: { lateDays, offPlan } };
      return succeed({ definition: described, what: "its name, source, committees or limits" });
    }
    case "domain-added": {
      const added = newCode(change.workstream, codes);
      const domain = {
        code: newCode(
          change.name,
          domains.map(({ code }) => code),
        ),
        name: change.name,
        workstreams: [empty(added, change.workstream, change.workstream)],
      };
      return succeed({
        definition: { ...definition, domains: [...domains, domain] },
        what: `added the domain “${change.name}” with its workstream “${change.workstream}”`,
        ...{ of: added, added },
      });
    }
    case "domain-renamed": {
      const was = domains.find(({ code }) => code === change.domain);
      if (!was) return fail("not-found");
      const renamed = domains.map((each) => (each === was ? { ...each, name: change.name } : each));
      return succeed({
        definition: { ...definition, domains: renamed },
        what: `called the domain “${was.name}” “${change.name}”`,
        of: was.code,
      });
    }
    case "workstream-added": {
      if (!domains.some(({ code }) => code === change.domain)) return fail("not-found");
      const added = newCode(change.name, codes);
      const wanted = empty(added, change.name, change.about);
      const domainsWith = domains.map((each) =>
        each.code === change.domain ? { ...each, workstreams: [...each.workstreams, wanted] } : each,
      );
      return succeed({
        definition: { ...definition, domains: domainsWith },
        what: `added the workstream “${change.name}”`,
        ...{ of: added, added },
      });
    }
    case "workstream-described":
      return inWorkstream(definition, change.workstream, (each) => ({
        workstream: { ...each, name: change.name, about: change.about },
        what: `called the workstream “${each.name}” “${change.name}”`,
      }));
    case "workstream-removed": {
      const gone = workstreamOf(definition, change.workstream);
      if (!gone) return fail("not-found");
      if (codes.length === 1) return fail("the-last");
      const { workstream, domain } = gone;
      const left = domain.workstreams.filter((each) => each !== workstream);
      const domainsLeft = domains.flatMap((each) =>
        each !== domain ? each : left.length > 0 ? { ...each, workstreams: left } : [],
      );
      const withDomain = left.length > 0 ? "" : ` with its domain “${domain.name}”`;
      return succeed({
        definition: { ...definition, domains: domainsLeft },
        what: `took off the workstream “${workstream.name}”${withDomain}`,
        removed: workstream.code,
      });
    }
    case "measure-added": {
      const code = codeOf(change.measure);
      if ("own" in change.measure && !metrics.some((each) => each.code === code)) return fail("not-found");
      return inWorkstream(definition, change.workstream, (each) =>
        each.metrics.some((ref) => codeOf(ref) === code)
          ? null
          : {
              workstream: { ...each, metrics: [...each.metrics, change.measure] },
              what: `added the measure ${code} to “${each.name}”`,
            },
      );
    }
    case "measure-removed": {
      const code = codeOf(change.measure);
      return inWorkstream(definition, change.workstream, (each) => ({
        workstream: { ...each, metrics: each.metrics.filter((ref) => codeOf(ref) !== code) },
        what: `took the measure ${code} off “${each.name}”`,
      }));
    }
    case "figure-added":
    case "figure-described":
    case "figure-removed":
      return changeFigures(definition, change);
    default:
      return changeOutcomes(definition, change);
  }
}

function empty(code: string, name: string, about: string): Workstream {
  return { code, name, about, metrics: [] };
}

/** `made`: null where the workstream has it already. */
function inWorkstream(
  definition: ProgrammeDefinition,
  wanted: string,
  made: (workstream: Workstream) => { workstream: Workstream; what: string } | null,
): Result<ChangedDefinition, DefinitionRefusal> {
  const found = workstreamOf(definition, wanted)?.workstream;
  if (!found) return fail("not-found");
  const change = made(found);
  if (!change) return fail("there-already");
  const domains = definition.domains.map((domain) => ({
    ...domain,
    workstreams: domain.workstreams.map((each) => (each === found ? change.workstream : each)),
  }));
  return succeed({ definition: { ...definition, domains }, what: change.what, of: wanted });
}
