import { isValidElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import { day } from "@/lib/periods/day";
import { ROLES, type Role } from "@/lib/permissions/role";
import { programmeDefinition } from "@/lib/programmes/programme";
import { REPORT_SECTIONS, type ReportSection } from "@/lib/reports/report-content";
import { addProgramme } from "@/lib/server/commands/add-programme";
import { beginReport } from "@/lib/server/commands/compose-report";
import { nameWorkstreamLead } from "@/lib/server/commands/name-workstream-lead";
import { openProgrammePeriod } from "@/lib/server/commands/open-programme-period";
import { signIn } from "@/lib/server/commands/sign-in";
import { periodsOf } from "@/lib/server/queries/programmes/periods";
import { findProgramme, type Programme } from "@/lib/server/queries/programmes/programme";
import { workstreamsOf } from "@/lib/server/queries/programmes/workstreams";
import { aPerson } from "./people";

/** A small programme: one workstream with figures of two kinds, one that nobody of the tests leads. */
export const DEFINITION = programmeDefinition.parse({
  name: "A plan for access",
  shortName: "Access plan",
  source: "The board's paper",
  domains: [
    {
      code: "people",
      name: "Empowering people",
      workstreams: [
        {
          code: "self-referral",
          name: "Self-referral",
          about: "People refer themselves",
          metrics: [{ own: "referrals" }, { own: "delivering" }],
        },
        { code: "estates", name: "Estates", about: "Rooms", metrics: [{ own: "rooms" }] },
      ],
    },
  ],
  metrics: [
    ownMetric("referrals", "Self-referrals", "number"),
    ownMetric("delivering", "Pharmacies that deliver", "share"),
    ownMetric("rooms", "Rooms", "number"),
  ],
  aims: [
    {
      code: "more",
      words: "More people refer themselves",
      by: "2028",
      measure: { own: "referrals" },
      baseline: null,
    },
  ],
  deliverables: [{ name: "Referrals", metrics: [{ own: "referrals" }, { own: "delivering" }] }],
  bodies: ["The Group", "The Board"],
  rules: { lateDays: 30, offPlan: 0.1 },
});

function ownMetric(code: string, name: string, unit: "number" | "share") {
  return {
    ...{ code, name, shortName: name, unit, direction: 1, of: "ICB", counted: "things" },
    ...{ cadence: "month", lagDays: 45, publisher: "A return" },
  };
}

/** The organisation that each role of tests/support/people.ts acts for in the first system. */
export const ACTS_FOR: Record<Role, string> = {
  ...(Object.fromEntries(ROLES.map((role) => [role, "SYS1"])) as Record<Role, string>),
  PLACE_LEAD: "PLACE1",
  PCN_STAFF: "PCN1",
  PRACTICE_MANAGER: "PRAC1",
};

/** A session of somebody: what the browser sends. */
export async function sessionOf(personId: string): Promise<string> {
  const started = await signIn({ personId, method: "local", previous: null });
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

export type ProgrammeSet = {
  programme: Programme;
  period: { id: number; number: number };
  workstream: { id: number; slug: string; name: string };
  manager: { id: string; actingAs: null; name: string };
  lead: { id: string; actingAs: null; name: string };
};

/** The programme in SYS1, led in one workstream by somebody of quality, with its first period open. */
export async function aProgramme(): Promise<ProgrammeSet> {
  const manager = { ...(await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" })), actingAs: null };
  const lead = { ...(await aPerson({ role: "ICB_QUALITY", organisation: "SYS1" })), actingAs: null };
  const by = "The manager";
  await addProgramme(manager, {
    ...{ system: "SYS1", slug: "access", startsOn: day("2025-04-01"), endsOn: null, by },
    definition: DEFINITION,
  });
  const programme = (await findProgramme(["SYS1"], "access"))!;
  const state = (await workstreamsOf(programme.id)).get("self-referral")!;
  const workstream = { id: state.id, slug: "self-referral", name: "Self-referral" };
  const led = { version: 1, leadId: lead.id, lead: "The lead", sro: "A director" };
  await nameWorkstreamLead(manager, { system: "SYS1", programme: "Access plan", workstream, ...led });
  const opened = await openNext(manager, programme, "2025-11");
  return {
    ...{ programme, period: opened, workstream },
    manager: { id: manager.id, actingAs: null, name: by },
    lead: { id: lead.id, actingAs: null, name: "The lead" },
  };
}

async function openNext(manager: { id: string; actingAs: null }, programme: Programme, month: string) {
  const { id, slug } = programme;
  await openProgrammePeriod(manager, {
    ...{ system: "SYS1", month, dueOn: day("2099-01-01"), by: "The manager", names: new Map() },
    programme: { id, slug, name: "Access plan" },
  });
  const [newest] = await periodsOf(id);
  return newest!;
}

/** A draft of a report with all its parts. */
export async function aDraft(
  { programme, period, manager }: ProgrammeSet,
  given: { title?: string; asked?: string; sections?: ReportSection[] } = {},
): Promise<number> {
  const begun = await beginReport(manager, {
    ...{ title: "Access", purpose: "assurance", asked: "Note it", sections: [...REPORT_SECTIONS] },
    ...given,
    ...{ system: "SYS1", period: period.id, by: manager.name },
    programme: { id: programme.id, name: "Access plan" },
  });
  if (!begun.ok) throw new Error(begun.error);
  return begun.value;
}

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** What an action answers to a form: its state, or where it leads. */
export async function sent(
  action: Action,
  fields: Record<string, string | number | File>,
): Promise<FormState | { goTo: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    form.set(name, value instanceof File ? value : String(value));
  try {
    return await action(IDLE, form);
  } catch (error) {
    const digest = digestOf(error);
    if (digest?.startsWith("NEXT_REDIRECT")) return { goTo: digest.split(";")[2] ?? "" };
    throw error;
  }
}

/** A page as its reader gets it; null where it is not found. */
export async function shown(page: () => Promise<unknown>): Promise<string | null> {
  try {
    const drawn = await page();
    return isValidElement(drawn) ? renderToStaticMarkup(drawn as ReactElement) : null;
  } catch (error) {
    if (digestOf(error) === "NEXT_HTTP_ERROR_FALLBACK;404") return null;
    throw error;
  }
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error ? String(error.digest) : undefined;
}
