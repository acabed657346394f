import { accessPlans } from "./document/access-plans";
import { aims } from "./document/aims";
import { appointments } from "./document/appointments";
import type { Block, DocumentSection } from "./document/block";
import { changes } from "./document/changes";
import { exceptions } from "./document/exceptions";
import { levels } from "./document/levels";
import { measures } from "./document/measures";
import { minute } from "./document/minute";
import { plan } from "./document/plan";
import { programme } from "./document/programme";
import { risks } from "./document/risks";
import { sources } from "./document/sources";
import { workstreams } from "./document/workstreams";
import { reportSectionName, type ReportContent, type ReportSection } from "./report-content";

/** A report as it is read: the same parts in the page, on paper and in Word. */
export function reportDocument(content: ReportContent): DocumentSection[] {
  const chosen = content.sections.map((code) => ({
    code,
    title: reportSectionName(code),
    blocks: PARTS[code](content),
  }));
  return [
    ...chosen.filter(({ blocks }) => blocks.length > 0),
    { code: "sources", title: "Sources, dates and rules", blocks: sources(content) },
  ];
}

const PARTS: Record<ReportSection, (content: ReportContent) => Block[]> = {
  minute,
  measures,
  levels,
  appointments,
  programme,
  workstreams,
  exceptions,
  plan,
  risks,
  aims,
  "access-plans": accessPlans,
  changes,
};
