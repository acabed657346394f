import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { workstreamOf } from "@/lib/programmes/programme";
import {
  gradeOf,
  movementSince,
  movementWords,
  scoreOf,
  scoreOn,
  worstRisksFirst,
  type Risk,
  type Score,
} from "@/lib/programmes/risk";
import { readsWorkstream, type LoadedProgramme } from "../../(signed-in)/programmes/programme";
import { parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { programmeAsked, programmeSheet } from "../programme-asked";

type Row = Risk & { workstreamName: string; current: Score; since: string | null };

/** The open risks of a programme, or of the workstream asked for, the highest first. */
export const programmeRisks: Download = {
  permission: "programme.read",
  async load({ actor, search, made }) {
    const loaded = await programmeAsked({ actor, search });
    if (!loaded) return null;
    const { programme, reach, domains, workstreams, on } = loaded;
    const asked = parameter(search, "workstream");
    const mine = asked === undefined ? reach === "all" : readsWorkstream(actor, workstreams, asked);
    const only = asked === undefined ? null : workstreamOf(programme.definition, asked);
    if (!mine || (asked !== undefined && !only)) return null;
    const risks = domains
      .flatMap((each) => each.risks)
      .filter(({ workstream }) => asked === undefined || workstream === asked);
    return programmeSheet(loaded, {
      title: only ? `Open risks of ${only.workstream.name}` : "Open risks",
      named: only ? `${only.workstream.code}-risks` : "programme-risks",
      columns: COLUMNS,
      rows: worstRisksFirst(risks, on).map((risk) => rowOf(risk, loaded)),
      page: only ? `/${only.workstream.code}` : "/risks",
      made,
    });
  },
};

function rowOf(risk: Risk, { programme, on, since }: LoadedProgramme): Row {
  return {
    ...risk,
    workstreamName: workstreamOf(programme.definition, risk.workstream)?.workstream.name ?? risk.workstream,
    current: scoreOn(risk, on),
    since: since === null ? null : movementWords(movementSince(risk, since, on)),
  };
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("risk", "Risk", "", "What might happen", ({ title }) => title),
  column("workstream", "Workstream", "", "It is a risk of", ({ workstreamName }) => workstreamName),
  column("escalated_to", "Escalated to", "", "Empty: to nobody", ({ escalatedTo }) => escalatedTo),
  column("escalated_on", "Escalated on", "date", "Empty: not", ({ escalatedOn }) => escalatedOn),
  column("score", "Current score", "1 to 25", "Likelihood times impact", ({ current }) => scoreOf(current)),
  column("grade", "Grade", "", "Low, moderate, high or extreme", ({ current }) => gradeOf(current)),
  column("likelihood", "Likelihood", "1 to 5", "Current", ({ current }) => current.likelihood),
  column("impact", "Impact", "1 to 5", "Current", ({ current }) => current.impact),
  column("since", "Since last period", "", "Empty: there is none to tell from", ({ since }) => since),
  column("target_score", "Target score", "1 to 25", "What is aimed at", ({ target }) => scoreOf(target)),
  column("target_likelihood", "Target likelihood", "1 to 5", "Aimed at", ({ target }) => target.likelihood),
  column("target_impact", "Target impact", "1 to 5", "Aimed at", ({ target }) => target.impact),
  column("owner", "Owner", "", "Who holds it", ({ owner }) => owner),
];
