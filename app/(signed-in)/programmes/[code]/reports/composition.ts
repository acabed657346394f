import type { FormField } from "@/components/forms/fields-form";
import {
  PURPOSES,
  REPORT_SECTIONS,
  reportSectionName,
  type Purpose,
  type ReportSection,
} from "@/lib/reports/report-content";

const PURPOSE_NAMES: Record<Purpose, string> = {
  assurance: "For assurance",
  decision: "For decision",
  information: "For information",
};

type Given = { title: string; purpose: Purpose; asked: string; sections: readonly ReportSection[] };

/** The fields a report is composed by: what it says first, and the parts it has. */
export function compositionFields({ title, purpose, asked, sections }: Given): FormField[] {
  return [
    { name: "title", label: "Title", kind: "text", initial: title },
    {
      name: "purpose",
      label: "Purpose",
      kind: "choice",
      options: PURPOSES.map((value) => ({ value, name: PURPOSE_NAMES[value] })),
      initial: purpose,
    },
    { name: "asked", label: "The committee is asked to", kind: "words", initial: asked },
    ...REPORT_SECTIONS.map((each): FormField => ({
      name: `section-${each}`,
      label: reportSectionName(each),
      kind: "tick",
      initial: sections.includes(each) ? "yes" : "",
    })),
  ];
}

export function purposeName(purpose: Purpose): string {
  return PURPOSE_NAMES[purpose];
}
