import type { Route } from "next";
import type { Option } from "@/components/layout/scope-bar";

type Filter = { name: string; label: string; value: string; options: readonly Option[] };

type Props = {
  search: string;
  filters: readonly Filter[];
  kept: Readonly<Record<string, string | undefined>>;
  /** The list without what narrows it, where something does. */
  resetHref?: Route | null | undefined;
};

/** Narrowing a list of practices: a GET form, so that its state is in the address and it needs no script. */
export function PracticeFilters({ search, filters, kept, resetHref }: Props) {
  return (
    <>
      <Filtered search={search} filters={filters} />
      <FilterForm search={search} filters={filters} kept={kept} resetHref={resetHref} />
    </>
  );
}

/** On paper: what the list was narrowed to. */
function Filtered({ search, filters }: Pick<Props, "search" | "filters">) {
  const said = filters.map(({ label, value, options }) => {
    const chosen = options.find((option) => option.value === value)?.label ?? value;
    return `${label}: ${chosen}`;
  });
  if (search) said.push(`Name or code holds: ${search}`);
  return <p className="print-only text-cell">{said.join(". ")}</p>;
}

function FilterForm({ search, filters, kept, resetHref }: Props) {
  return (
    // Not refilled by the browser on going back: the controls say what the list below them shows.
    <form
      method="get"
      role="search"
      autoComplete="off"
      className="mt-5 mb-3 flex flex-wrap items-end gap-x-4 gap-y-3 no-print"
    >
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="grow basis-48">
        <label className="block text-note text-ink-2" htmlFor="filter-q">
          Name or code
        </label>
        <input
          className="input w-full"
          id="filter-q"
          name="q"
          type="search"
          defaultValue={search}
          key={search}
        />
      </div>
      {filters.map(({ name, label, value, options }) => (
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
        Show<span className="sr-only"> these practices</span>
      </button>
      {resetHref && (
        <a className="self-center text-cell" href={resetHref}>
          Clear filters
        </a>
      )}
    </form>
  );
}
