import { column } from "../column";
import type { FigureLine } from "../figure-line";
import type { ExportColumn } from "../sheet";

const LEVEL_WORDS = { PRACTICE: "practice", PCN: "PCN", PLACE: "Place", SYSTEM: "system" } as const;

/** The name of a row whose practice the reader may not name. */
export const NOT_NAMED = "Not named";

/** Which organisation a figure is of. */
export const ORGANISATION: readonly ExportColumn<FigureLine>[] = [
  column(
    "organisation_code",
    "Organisation code",
    "code",
    "ODS code; empty for a practice you may not see by name",
    ({ figure }) => figure.organisation.code,
  ),
  column(
    "organisation",
    "Organisation",
    "",
    `Name; "${NOT_NAMED}" for a practice you may not see by name`,
    ({ figure }) => figure.organisation.name ?? NOT_NAMED,
  ),
  column(
    "level",
    "Level",
    "",
    "practice, PCN, Place or system",
    ({ figure }) => LEVEL_WORDS[figure.organisation.level],
  ),
  column(
    "pcn_code",
    "PCN code",
    "code",
    "The practice's primary care network on the last day of the period",
    ({ where }) => where?.pcn ?? null,
  ),
  column(
    "pcn",
    "PCN",
    "",
    "Its name; empty where the practice has none",
    ({ where }) => where?.pcnName ?? null,
  ),
  column(
    "place_code",
    "Place code",
    "code",
    "The Place on the last day of the period, as the ICB has drawn it",
    ({ where }) => where?.place ?? null,
  ),
  column("place", "Place", "", "Its name", ({ where }) => where?.placeName ?? null),
];
