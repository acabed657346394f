import { DOMAIN_NAMES } from "@/components/metrics/words";
import type { CountedMeasure } from "@/components/assurance/edition-measures";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { instantName } from "@/lib/periods/instant";
import { triggerWords, type EditionChange } from "@/lib/pqaf/edition-changes";
import type { Framework, TriggerRule } from "@/lib/pqaf/framework";
import { levelName } from "@/lib/pqaf/level";
import { today } from "@/lib/server/clock";
import {
  commentsOn,
  findEdition,
  type Edition,
  type EditionComment,
} from "@/lib/server/queries/assurance/editions";
import { mayRead } from "../../(signed-in)/assurance/framework/[id]/edition";
import { editionShown, type EditionShown } from "../../(signed-in)/assurance/framework/[id]/edition-shown";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

type Part<Row> = {
  /** The file's first part, and what it holds of an edition in words. */
  named: string;
  title: string;
  columns: readonly ExportColumn<Row>[];
  /** Null: there is no such part. */
  rows: (edition: Edition, shown: EditionShown) => Promise<readonly Row[] | null> | readonly Row[] | null;
};

/** One part of an edition's page as a file, to whoever may read that edition. */
function part<Row>({ named, title, columns, rows }: Part<Row>): Download {
  return {
    permission: ["edition.draft", "edition.read-adopted"],
    async load({ actor, search, made }) {
      const edition = await findEdition(Number(parameter(search, "edition")));
      if (!edition || !mayRead(actor, edition)) return null;
      const shown = await editionShown(edition);
      const found = await rows(edition, shown);
      if (!found) return null;
      return tableSheet({
        title: `${title} of ${edition.name}`,
        named,
        scope: { code: edition.code, name: `The edition “${edition.name}”` },
        period: { words: "As kept at the as-at date", text: `edition-${edition.id}` },
        asAt: today(),
        columns,
        rows: found,
        comparator: named === "edition-changes" ? (shown.different?.from ?? null) : null,
        page: link(`/assurance/framework/${edition.id}`, {}),
        made,
      });
    },
  };
}

export const editionChanged = part<EditionChange>({
  named: "edition-changes",
  title: "Differences",
  rows: (_, { different }) => different?.changes ?? null,
  columns: [
    column("what", "What", "", "What the two editions say otherwise", ({ what }) => what),
    column("before", "Before", "", "In the edition compared with; empty: not in it", ({ from }) => from),
    column("here", "Here", "", "In this edition; empty: left out", ({ to }) => to),
  ],
});

export const editionMeasures = part<CountedMeasure & { alone: boolean }>({
  named: "edition-measures",
  title: "Measures",
  rows: ({ framework }, { measures }) =>
    measures.map((each) => ({ ...each, alone: !framework.neverAlone.includes(each.code) })),
  columns: [
    column("measure_code", "Measure code", "code", "Its code here", ({ code }) => code),
    column("measure", "Measure", "", "Its name", ({ name }) => name),
    column("domain", "Domain", "", "What it belongs to", ({ domain }) => DOMAIN_NAMES[domain]),
    column("good_is", "Good is", "", "Which way is better", ({ words }) => words),
    column("weight", "Weight", "number", "In this edition", ({ weight }) => weight),
    column("alone", "Alone", "", "no: no level above 0 rests on it alone", ({ alone }) =>
      alone ? "yes" : "no",
    ),
  ],
});

export const editionTriggers = part<TriggerRule & { words: string }>({
  named: "edition-triggers",
  title: "Triggers",
  rows: ({ framework }, { nameOf }) =>
    framework.triggers.map((each) => ({ ...each, words: triggerWords(each, nameOf) })),
  columns: [
    column("trigger", "Trigger", "", "Its name", ({ name }) => name),
    column("looked_at", "Looked at", "", "When it is live", ({ words }) => words),
    column("at_least", "At least", "0 to 4", "The least level while it is live", ({ floor }) => floor),
  ],
});

export const editionLevels = part<Framework["levels"][number] & { begins: number | null }>({
  named: "edition-levels",
  title: "Steps, forums and menus",
  rows: ({ framework }) =>
    framework.levels.map((each) => ({
      ...each,
      begins: framework.steps.find(({ level }) => level === each.level)?.share ?? null,
    })),
  columns: [
    column("level", "Level", "0 to 4", "The level", ({ level }) => level),
    column("name", "Name", "", "As people call it", ({ level }) => levelName(level)),
    column(
      "begins_at",
      "Begins at",
      "share 0 to 1",
      "Of the weight judged; empty: no step",
      (row) => row.begins,
    ),
    column("review_weeks", "Reviewed at least every", "weeks", "The longest time", (row) => row.reviewWeeks),
    column("forum", "By", "", "The forum that reviews it", ({ forum }) => forum),
    column(
      "may_bring",
      "It may bring",
      "",
      "The menu of actions",
      ({ actions }) => actions.join("; ") || null,
    ),
  ],
});

export const editionComments = part<EditionComment>({
  named: "edition-comments",
  title: "Comments and answers",
  rows: ({ id }) => commentsOn(id),
  columns: [
    column("by", "By", "", "Who said it", ({ by }) => by),
    column("on_behalf_of", "On behalf of", "", "Empty: for themself", ({ onBehalfOf }) => onBehalfOf),
    column("said", "Said", "", "London time", ({ at }) => instantName(at)),
    column("comment", "Comment", "", "As it was written", ({ words }) => words),
    column("answer", "Answer", "", "Empty: not answered yet", ({ answer }) => answer),
    column("answered_by", "Answered by", "", "Empty: not answered yet", ({ answeredBy }) => answeredBy),
    column(
      "answered",
      "Answered",
      "",
      "London time",
      ({ answeredAt }) => answeredAt && instantName(answeredAt),
    ),
  ],
});
