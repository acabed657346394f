import { SETTINGS } from "@/lib/settings/settings";
import type { AuditEntry } from "../entry";
import type { Told } from "../told";
import { dayWords, lasting } from "../words";

type Organisations =
  | "exclusion.made"
  | "exclusion.ended"
  | "place.made"
  | "place.renamed"
  | "place.assigned"
  | "place.districts-set"
  | "succession.recorded"
  | "succession.withdrawn"
  | "organisation.dated"
  | "group.saved"
  | "group.removed"
  | "setting.set";

const itself = ({ subject }: AuditEntry) => [subject];

/** Who belongs where, who is compared with whom, and by which settings. */
export const ORGANISATIONS: { [Action in Organisations]: Told<Action> } = {
  "exclusion.made": {
    label: "Left out of ranking",
    topic: "organisations",
    organisations: itself,
    words: ({ detail }, { subject }) =>
      `Left ${subject} out of the ranking ${measures(detail)}, ${lasting(detail)}: ${detail.reason}`,
  },
  "exclusion.ended": {
    label: "Ranked again",
    topic: "organisations",
    organisations: itself,
    words: ({ detail }, { subject }) =>
      `Ended leaving ${subject} out of the ranking ${measures(detail)}: the last day is ${dayWords(detail.endsOn)}. ${detail.reason}`,
  },
  "place.made": {
    label: "Place made",
    topic: "organisations",
    organisations: ({ subject, detail: { system } }) => [subject, system],
    words: ({ detail: { name, system } }, { of }) => `Made the Place ${name} in ${of(system)}`,
  },
  "place.renamed": {
    label: "Place renamed",
    topic: "organisations",
    organisations: itself,
    words: ({ detail: { from, to } }) => `Renamed the Place ${from} to ${to}`,
  },
  "place.assigned": {
    label: "Place changed",
    topic: "organisations",
    organisations: ({ subject, detail: { place, previous } }) =>
      [subject, place, previous].filter((code) => code !== null),
    words: ({ detail: { place, previous, startsOn } }, { subject, of }) =>
      `Moved ${subject} from ${previous ? of(previous) : "no Place of its own"} to ${place ? of(place) : "its PCN’s Place"} from ${dayWords(startsOn)}`,
  },
  "place.districts-set": {
    label: "Districts of a Place set",
    topic: "organisations",
    organisations: itself,
    words: ({ detail: { added, removed, startsOn, reason } }, { subject }) => {
      const changes = [
        added.length > 0 && `added ${added.join(", ")}`,
        removed.length > 0 && `took out ${removed.join(", ")}`,
      ].filter(Boolean);
      return `Of the districts of ${subject}, ${changes.join(" and ")} from ${dayWords(startsOn)}: ${reason}`;
    },
  },
  "succession.recorded": {
    label: "Merger recorded",
    topic: "organisations",
    organisations: ({ subject, detail: { successor } }) => [subject, successor],
    words: ({ detail: { successor, on, reason } }, { subject, of }) =>
      `Recorded that ${subject} went into ${of(successor)} on ${dayWords(on)}: ${reason}`,
  },
  "succession.withdrawn": {
    label: "Merger withdrawn",
    topic: "organisations",
    organisations: ({ subject, detail: { successor } }) => [subject, successor],
    words: ({ detail: { successor, on, reason } }, { subject, of }) =>
      `Withdrew that ${subject} went into ${of(successor)} on ${dayWords(on)}: ${reason}`,
  },
  "organisation.dated": {
    label: "Opening or closing day set",
    topic: "organisations",
    organisations: itself,
    words: ({ detail: { which, on, previous, reason } }, { subject }) =>
      `Set that ${subject} ${on === null ? "has not closed" : `${which} on ${dayWords(on)}`}${previous ? ` (before: ${dayWords(previous)})` : ""}, until a file says: ${reason}`,
  },
  "group.saved": {
    label: "Group saved",
    topic: "organisations",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { name, members } }) => `Saved the group ${name} of ${members.length} practices`,
  },
  "group.removed": {
    label: "Group removed",
    topic: "organisations",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { name } }) => `Removed the group ${name}`,
  },
  "setting.set": {
    label: "Setting changed",
    topic: "settings",
    organisations: () => [],
    words: ({ subject, detail: { value, previous, effectiveFrom } }) =>
      `Set “${settingWords(subject)}” to ${value} from ${dayWords(effectiveFrom)} (before: ${previous})`,
  },
};

function measures({ metric }: { metric: string | null }): string {
  return metric === null ? "on every measure" : `on ${metric}`;
}

function settingWords(key: string): string {
  return key in SETTINGS ? SETTINGS[key as keyof typeof SETTINGS].words : key;
}
