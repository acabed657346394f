import { accessCoverage, accessPlanStatusName, type AccessCoverage } from "@/lib/programmes/access-plan";
import { saidOf } from "@/lib/programmes/value-words";
import { column } from "@/lib/exports/column";
import { fileName } from "@/lib/exports/file-name";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { displayName } from "@/lib/organisations/display-name";
import { tableNotes, type Made } from "@/lib/exports/notes";
import { dayName } from "@/lib/periods/period";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { today } from "@/lib/server/clock";
import { accessPlansOf, type AccessPlanRow } from "@/lib/server/queries/programmes/access-plans";
import { programmeFor } from "../../(signed-in)/programmes/programme";
import { parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { programmeLineAsked } from "../programme-line-asked";
import { LINE_COLUMNS, lineRows } from "./trend";

const PLANS: readonly ExportColumn<AccessPlanRow>[] = [
  column("code", "Code", "", "Of the PCN or practice", ({ code }) => code),
  column("name", "PCN or practice", "", "As it is called now", ({ name }) => displayName(name)),
  column("place", "Place", "", "It lies in today", ({ place }) => place),
  column("status", "Plan", "", "How far it has come", ({ status }) => accessPlanStatusName(status ?? "none")),
  column("agreed_on", "Agreed on", "date", "Empty where it is not agreed", ({ agreedOn }) => agreedOn),
  column("words", "Words", "", "What there is to say of it", ({ words }) => words),
  column("actions", "Actions", "", "Where they are on this site", ({ link }) => link),
  column("changed_by", "Recorded by", "", "Who said so last", ({ changedBy }) => changedBy),
];

/** The access improvement plans of a programme: those of the Place shown, or all of them. */
export const accessPlans: Download = {
  permission: "programme.read",
  async load({ actor, search, all, made }) {
    const read = await programmeFor(actor, parameter(search, "programme") ?? "");
    if (read?.reach !== "all") return null;
    const { programme } = read;
    const place = all ? undefined : parameter(search, "place");
    const plans = await accessPlansOf(programme, today());
    const rows = place ? plans.filter((each) => each.place === place) : plans;
    return {
      fileName: "access-improvement-plans",
      title: `Access improvement plans: ${programme.definition.shortName}`,
      columns: PLANS,
      notes: notesOf(made, programme, "access-plans"),
      rows: cellsOf(PLANS, rows),
      most: rows.length,
    };
  },
};

const COVERAGE: readonly ExportColumn<AccessCoverage>[] = [
  column("place", "Place", "", "They lie in today", ({ place }) => place),
  column("practices_and_pcns", "Practices and PCNs", "number", "That should have a plan", ({ of }) => of),
  column("agreed", "Agreed", "number", "Agreed or delivered", ({ agreed }) => agreed),
  column("being_developed", "Being developed", "number", "Not agreed yet", ({ developing }) => developing),
  column("none_yet", "None yet", "number", "No plan is begun", ({ none }) => none),
];

/** How far the access improvement plans of each Place have come. */
export const accessPlanCoverage: Download = {
  permission: "programme.read",
  async load({ actor, search, made }) {
    const read = await programmeFor(actor, parameter(search, "programme") ?? "");
    if (read?.reach !== "all") return null;
    const { programme } = read;
    const rows = accessCoverage(await accessPlansOf(programme, today()));
    return {
      fileName: "access-improvement-plans-by-place",
      title: `Access improvement plans by Place: ${programme.definition.shortName}`,
      columns: COVERAGE,
      notes: notesOf(made, programme, "access-plans"),
      rows: cellsOf(COVERAGE, rows),
      most: rows.length,
    };
  },
};

/** One figure of a workstream over time, as its page draws it. */
export const programmeFigure: Download = {
  permission: "programme.read",
  async load(asked) {
    const loaded = await programmeLineAsked(asked);
    if (!loaded) return null;
    const { programme, workstream, asAt, reading, definition, charted } = loaded;
    const rows = lineRows(definition, charted);
    return {
      fileName: fileName({
        ...{ metric: `${reading.code}-trend`, scope: programme.slug, asAt },
        period: `${rows[0]?.period}-to-${rows.at(-1)?.period}`,
      }),
      title: `${saidOf(reading)} over time: ${workstream.name}`,
      columns: LINE_COLUMNS,
      notes: tableNotes(asked.made, {
        scope: `${saidOf(reading)}, ${programme.definition.name} as at ${dayName(asAt)}`,
        page: `/programmes/${programme.slug}/${workstream.code}`,
        said: [
          { name: "Direction", text: definition.directionWords },
          { name: "Source", text: reading.source },
        ],
      }),
      rows: cellsOf(LINE_COLUMNS, rows),
      most: rows.length,
    };
  },
};

function notesOf(made: Made, { slug, definition }: Programme, page: string) {
  return tableNotes(made, {
    scope: `${definition.name} as at ${dayName(today())}`,
    page: `/programmes/${slug}/${page}`,
    said: [{ name: "Source", text: definition.source }],
  });
}
