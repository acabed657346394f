import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { can } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import {
  QUESTION_METRICS,
  QUESTION_NAMES,
  QUESTIONS,
  ratingName,
  type Question,
} from "@/lib/pqaf/inspection";
import { today } from "@/lib/server/clock";
import {
  inspectionsOf,
  loadedRatings,
  type Inspection,
  type LoadedRating,
} from "@/lib/server/queries/assurance/inspections";
import { findPractice } from "@/lib/server/queries/practices";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The ratings of a practice, one a line: those of the CQC's own file, then those recorded here. */
export const inspections: Download = {
  permission: "proposed-level.view",
  async load({ actor, search, made }) {
    const practice = await findPractice(parameter(search, "practice") ?? "", today());
    if (!practice || !can(actor, "proposed-level.view", practice)) return null;
    const [recorded, loaded] = await Promise.all([inspectionsOf(practice), loadedRatings(practice)]);
    return tableSheet({
      title: `CQC ratings of ${practice.name}`,
      named: "cqc-ratings",
      scope: practice,
      period: { words: "Every rating known here", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: [...loaded.flatMap(ofFile), ...recorded.flatMap(ofInspection)],
      page: link(`/assurance/${practice.code}/inspections`, {}),
      made,
    });
  },
};

type Rating = {
  question: Question;
  rating: number | null;
  source: string;
  publishedOn: Day | null;
  inspection: Inspection | null;
};

function ofFile({ metric, value, file, publisher, publishedOn }: LoadedRating): Rating[] {
  const question = QUESTIONS.find((each) => QUESTION_METRICS[each] === metric);
  if (!question) return [];
  return [{ question, rating: value, source: `${publisher}, ${file}`, publishedOn, inspection: null }];
}

function ofInspection(inspection: Inspection): Rating[] {
  const { publishedOn } = inspection;
  return QUESTIONS.map((question) => {
    const rating = inspection[question];
    return { question, rating, source: "Recorded here", publishedOn, inspection };
  });
}

const RECORDED = "Of an inspection recorded here";

const COLUMNS: readonly ExportColumn<Rating>[] = [
  column("source", "Source", "", "The file, or that it was recorded here", ({ source }) => source),
  column("published_on", "Published on", "date", "Empty: not known", ({ publishedOn }) => publishedOn),
  column(
    "question",
    "Question",
    "",
    "Overall, or one of the five",
    ({ question }) => QUESTION_NAMES[question],
  ),
  column("rating", "Rating", "", "In the CQC’s words", ({ rating }) => ratingName(rating)),
  column(
    "inspected_on",
    "Inspected on",
    "date",
    RECORDED,
    ({ inspection }) => inspection?.inspectedOn ?? null,
  ),
  column("rated_under", "Rated under", "", RECORDED, ({ inspection }) => inspection?.scheme ?? null),
  column("note", "Note", "", RECORDED, ({ inspection }) => inspection?.note ?? null),
  column("recorded_by", "Recorded by", "", RECORDED, ({ inspection }) => inspection?.recordedBy ?? null),
  column("recorded_on", "Recorded on", "date", RECORDED, ({ inspection }) => inspection?.recordedOn ?? null),
  column(
    "withdrawn_on",
    "Withdrawn on",
    "date",
    "Empty: it stands",
    ({ inspection }) => inspection?.withdrawnOn ?? null,
  ),
  column(
    "withdrawn_why",
    "Why withdrawn",
    "",
    "Empty: it stands",
    ({ inspection }) => inspection?.withdrawnWhy ?? null,
  ),
];
