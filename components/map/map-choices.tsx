import type { Option } from "@/components/ui/select";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";

type Props = {
  measure: { value: string; options: readonly Option[] };
  kept: Readonly<Record<string, string | undefined>>;
};

/** The measure of the map. */
export function MapChoices({ measure, kept }: Props) {
  return (
    <FilterForm shows="this measure on the map" kept={kept}>
      <div className="max-w-96 grow">
        <FilterSelect name="measure" label="Measure" {...measure} />
      </div>
    </FilterForm>
  );
}
