import { z } from "zod";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { BANDS, bandName } from "./band";
import { keptDay } from "./kept-day";
import type { PlanLine } from "./plan-line";
import { isEnded, statusName, STATUSES } from "./status";

/** An action as a version of the plan keeps it: what was put forward to be endorsed. */
const versionLine = z.object({
  code: z.string(),
  title: z.string(),
  theme: z.string(),
  band: z.enum(BANDS),
  startsOn: keptDay,
  due: keptDay,
  owner: z.string(),
  status: z.enum(STATUSES),
});

export const versionContent = z.array(versionLine);
export type VersionContent = z.output<typeof versionContent>;

/** The plan as it stands, to be kept as a version. */
export function contentOf(lines: readonly PlanLine[]): VersionContent {
  return lines.map(({ code, title, themeName, band, startsOn, due, owner, status }) => {
    return { code, title, theme: themeName, band, startsOn, due, owner, status };
  });
}

export type VersionChange = { code: string; title: string; words: string };

/**
 * What has changed since a version, an entry for each change: what was added,
 * taken out, renamed, moved, given to another, and what ended. How running work
 * stands from week to week is no change of what was endorsed.
 */
export function changesSince(before: VersionContent, now: VersionContent): VersionChange[] {
  const earlier = new Map(before.map((line) => [line.code, line]));
  const later = new Map(now.map((line) => [line.code, line]));
  return [
    ...now.flatMap((line): VersionChange[] => {
      const { code, title } = line;
      const was = earlier.get(code);
      if (!was) return [{ code, title, words: `Added, due ${dayName(line.due)}` }];
      return wordsOf(was, line).map((words) => ({ code, title, words }));
    }),
    ...before
      .filter(({ code }) => !later.has(code))
      .map(({ code, title }) => ({ code, title, words: "Taken out of the plan" })),
  ];
}

type Line = VersionContent[number];

function wordsOf(was: Line, is: Line): string[] {
  return [
    was.title !== is.title && `Called “${is.title}” instead of “${was.title}”`,
    was.theme !== is.theme && `Moved from ${was.theme} to ${is.theme}`,
    was.band !== is.band && `Timeframe ${bandName(is.band)} instead of ${bandName(was.band)}`,
    was.startsOn !== is.startsOn && `Starts ${dayName(is.startsOn)} instead of ${dayName(was.startsOn)}`,
    was.due !== is.due && `Due ${dayName(is.due)} instead of ${dayName(was.due)}`,
    was.owner !== is.owner && `Owner ${is.owner || "nobody"} instead of ${was.owner || "nobody"}`,
    isEnded(is.status) && was.status !== is.status && `Ended: ${statusName(is.status).toLowerCase()}`,
    isEnded(was.status) && !isEnded(is.status) && "Taken up again",
  ].filter((each) => each !== false);
}

/** How far a version has come: a draft, endorsed by the collaborative, or by the ICB too. */
export function versionState({ pccOn, icbOn }: { pccOn: Day | null; icbOn: Day | null }): string {
  if (icbOn) return `Endorsed by the ICB on ${dayName(icbOn)}`;
  return pccOn ? `Endorsed by the collaborative on ${dayName(pccOn)}` : "Draft";
}
