import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { periodName, period as periodOf } from "@/lib/periods/period";
import { codeOf, workstreamOf } from "@/lib/programmes/programme";
import { isTold, type ProgrammeReading } from "@/lib/programmes/programme-reading";
import { assuranceWords, variationWords } from "@/lib/programmes/trend-words";
import { againstPlan } from "@/lib/programmes/value-words";
import { readsWorkstream } from "../../(signed-in)/programmes/programme";
import { parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { programmeAsked, programmeSheet } from "../programme-asked";

const COLUMNS: readonly ExportColumn<ProgrammeReading>[] = [
  column("measure", "Measure", "", "Its code", ({ code }) => code),
  column("name", "Name", "", "As the pages have it", ({ name }) => name),
  column("subject", "Of", "", "The ICB, or the Place, trust, pathway or role", ({ subject }) => subject),
  column(
    "period",
    "Period",
    "",
    "The newest that was told of",
    ({ period }) => period && periodName(periodOf(period)),
  ),
  column("unit", "Unit", "", "Shares are 0 to 1", ({ unit }) => unit),
  column("value", "Value", "", "Empty where it is not reported", ({ value }) => value),
  column("plan", "Plan", "", "For the period", ({ plan }) => plan),
  column("against_plan", "Against the plan", "", "In words", againstPlan),
  column("variation", "Variation", "", "What the trend says", variationWords),
  column("assurance", "Will it meet the plan", "", "What the limits say", assuranceWords),
  column("source", "Source", "", "Where the value comes from", ({ source }) => source),
];

/** Every figure of a programme, or of the workstream asked for, in the period asked for. */
export const programmeFigures: Download = {
  permission: "programme.read",
  async load({ actor, search, made }) {
    const loaded = await programmeAsked({ actor, search });
    if (!loaded) return null;
    const { programme, reach, workstreams, readings } = loaded;
    const asked = parameter(search, "workstream");
    if (asked === undefined) {
      if (reach !== "all") return null;
      return programmeSheet(loaded, {
        title: "Figures",
        named: "programme-figures",
        columns: COLUMNS,
        rows: [...readings.values()].flat().filter(isTold),
        page: "/figures",
        made,
      });
    }
    const defined = workstreamOf(programme.definition, asked);
    if (!defined || !readsWorkstream(actor, workstreams, asked)) return null;
    const { code, name, metrics } = defined.workstream;
    return programmeSheet(loaded, {
      title: `Measures of ${name}`,
      named: `${code}-measures`,
      columns: COLUMNS,
      rows: metrics.flatMap((ref) => (readings.get(codeOf(ref)) ?? []).filter(isTold)),
      page: `/${code}`,
      made,
    });
  },
};

type Headline = { told: string; name: string; reading: ProgrammeReading };

/** The figures of a programme's own page: the first of each workstream by domain, then those of its deliverables. */
export const programmeHeadlines: Download = {
  permission: ["programme.read", "programme.read-aggregate"],
  async load({ actor, search, made }) {
    const loaded = await programmeAsked({ actor, search });
    if (!loaded || loaded.reach === "own") return null;
    const { programme, domains, readings } = loaded;
    return programmeSheet(loaded, {
      title: "Figures by domain and deliverable",
      named: "programme-headlines",
      columns: HEADLINES,
      rows: [
        ...domains.flatMap(({ name, readings: of }) =>
          of.map((reading): Headline => ({ told: "Domain", name, reading })),
        ),
        ...programme.definition.deliverables.flatMap(({ name, metrics }) =>
          metrics
            .flatMap((ref) => readings.get(codeOf(ref))?.slice(0, 1) ?? [])
            .map((reading): Headline => ({ told: "Deliverable", name, reading })),
        ),
      ],
      page: "",
      made,
    });
  },
};

const HEADLINES: readonly ExportColumn<Headline>[] = [
  column("told_by", "Told under", "", "Domain or deliverable", ({ told }) => told),
  column("heading", "Domain or deliverable", "", "Its name", ({ name }) => name),
  ...COLUMNS.map((each): ExportColumn<Headline> => ({ ...each, cell: ({ reading }) => each.cell(reading) })),
];
