import type { Day } from "@/lib/periods/day";
import { dayName, monthOf } from "@/lib/periods/period";
import type { Change } from "./change";

/** What became of a practice between two looks. Only of practices that the reader sees by name. */
export type OrganisationEvent = { code: string; name: string; on: Day; within: readonly string[] } & (
  | { what: "opened" | "closed" }
  | { what: "merged"; into: string }
  /** Null: it was, or is, in none. */
  | { what: "moved"; kind: "PCN" | "Place"; from: string | null; to: string | null }
);

export function organisationChanges(events: readonly OrganisationEvent[]): Change[] {
  return events.map((event) => {
    const { code, name, on } = event;
    return {
      kind: "real",
      topic: event.what,
      strength: null,
      organisation: { code, name, level: "PRACTICE" },
      metric: null,
      source: null,
      within: event.within,
      period: monthOf(on).text,
      ...saidOf(event),
      link: { path: `/practices/${code}`, parameters: { at: monthOf(on).text } },
    };
  });
}

function saidOf(event: OrganisationEvent): { what: string; from: string; to: string } {
  const on = dayName(event.on);
  switch (event.what) {
    case "opened":
      return { what: `opened on ${on}`, from: "", to: "open" };
    case "closed":
      return { what: `closed on ${on}`, from: "open", to: "closed" };
    case "merged":
      return { what: `joined ${event.into} on ${on}`, from: event.name, to: event.into };
    case "moved": {
      const none = `no ${event.kind}`;
      return { what: `changed its ${event.kind}`, from: event.from ?? none, to: event.to ?? none };
    }
  }
}
