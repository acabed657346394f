import type { Route } from "next";
import type { Option } from "@/components/ui/select";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";

type Filter = { name: string; label: string; value: string; options: readonly Option[] };

type Props = {
  search: string;
  filters: readonly Filter[];
  kept: Readonly<Record<string, string | undefined>>;
  /** The list without what narrows it, where something does. */
  resetHref?: Route | null | undefined;
};

/** Narrowing a list of practices; on paper, what it was narrowed to. */
export function PracticeFilters({ search, filters, kept, resetHref }: Props) {
  return (
    <>
      <Filtered search={search} filters={filters} />
      <FilterForm search shows="these practices" kept={kept} resetHref={resetHref}>
        <FilterText name="q" label="Name or code" value={search} />
        {filters.map((filter) => (
          <FilterSelect key={filter.name} {...filter} />
        ))}
      </FilterForm>
    </>
  );
}

function Filtered({ search, filters }: Pick<Props, "search" | "filters">) {
  const said = filters.map(({ label, value, options }) => {
    const chosen = options.find((option) => option.value === value)?.label ?? value;
    return `${label}: ${chosen}`;
  });
  if (search) said.push(`Name or code holds: ${search}`);
  return <p className="print-only text-cell">{said.join(". ")}</p>;
}
