import { DOMAIN_NAMES } from "@/components/metrics/words";
import type { Option } from "@/components/ui/select";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Views } from "@/components/ui/views";
import { DOMAINS } from "@/lib/metrics/definition";
import { KINDS, ofTopic, TOPIC_GROUPS } from "@/lib/changes/view";
import { link } from "../view";
import type { Changes } from "./load-changes";

/** Narrowing the list of changes. */
export function ChangeFilters({ changes: { query, kept, places, pcns } }: { changes: Changes }) {
  const choices = [
    ...(places.length > 1 ? [selectOf("place", "Place", query.place, "All Places", named(places))] : []),
    ...(pcns.length > 1 ? [selectOf("pcn", "PCN", query.pcn, "All PCNs", named(pcns))] : []),
    selectOf("kind", "Kind of change", query.kind, "All kinds", KINDS),
    selectOf(
      "domain",
      "Domain",
      query.domain,
      "All domains",
      DOMAINS.map((value) => ({ value, label: DOMAIN_NAMES[value] })),
    ),
    selectOf("by", "In groups by", query.by === "measure" ? "measure" : null, "Practice", [
      { value: "measure", label: "Measure" },
    ]),
  ];
  const chosen = choices.map(({ name }) => name);
  const others = Object.entries(kept).filter(([name]) => !chosen.includes(name));
  return (
    <FilterForm shows="these changes" label="Changes shown" kept={Object.fromEntries(others)}>
      {choices.map((choice) => (
        <FilterSelect key={choice.name} {...choice} />
      ))}
    </FilterForm>
  );
}

/** What changed by topic, with how many of each. */
export function TopicViews({ changes: { narrowed, query, kept } }: { changes: Changes }) {
  const all = { value: null, label: "all" };
  return (
    <Views
      name="Show"
      views={[all, ...TOPIC_GROUPS].map(({ value, label }) => ({
        label: `${label} (${ofTopic(narrowed, value).length})`,
        href: link("/changes", { ...kept, topic: value ?? undefined }),
        current: value === query.topic,
      }))}
    />
  );
}

function selectOf(
  name: string,
  label: string,
  value: string | null,
  all: string,
  options: readonly Option[],
) {
  return { name, label, value: value ?? "", all, options };
}

function named(all: readonly { code: string; name: string }[]): Option[] {
  return all.map(({ code, name }) => ({ value: code, label: name }));
}
