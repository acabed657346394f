import { DOMAIN_NAMES } from "@/components/metrics/words";
import type { Option } from "@/components/layout/scope-bar";
import { Views } from "@/components/ui/views";
import { DOMAINS } from "@/lib/metrics/definition";
import { KINDS, ofTopic, TOPIC_GROUPS } from "@/lib/changes/view";
import { link } from "../view";
import type { Changes } from "./load-changes";

/** Narrowing the list: a GET form, so that its state is in the address and it needs no script. */
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
  return (
    <form
      method="get"
      autoComplete="off"
      aria-label="Changes shown"
      className="mt-5 mb-3 flex flex-wrap items-end gap-x-4 gap-y-3 no-print"
    >
      {Object.entries(kept).map(
        ([name, value]) =>
          value && !chosen.includes(name) && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {choices.map(({ name, label, value, options }) => (
        <div key={name} className="min-w-0 grow basis-32">
          <label className="block text-note text-ink-2" htmlFor={`filter-${name}`}>
            {label}
          </label>
          <select
            className="select w-full"
            id={`filter-${name}`}
            name={name}
            defaultValue={value}
            key={value}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="button-small" type="submit">
        Show<span className="sr-only"> these changes</span>
      </button>
    </form>
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
  return { name, label, value: value ?? "", options: [{ value: "", label: all }, ...options] };
}

function named(all: readonly { code: string; name: string }[]): Option[] {
  return all.map(({ code, name }) => ({ value: code, label: name }));
}
