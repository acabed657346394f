import type { Option } from "@/components/layout/scope-bar";

type Props = {
  measure: { value: string; options: readonly Option[] };
  kept: Readonly<Record<string, string | undefined>>;
};

/** The measure of the map: a GET form, so that it is in the address and needs no script. */
export function MapChoices({ measure: { value, options }, kept }: Props) {
  return (
    <form
      method="get"
      autoComplete="off"
      className="mt-5 mb-1 flex flex-wrap items-end gap-x-4 gap-y-3 no-print"
    >
      {Object.entries(kept).map(
        ([name, given]) => given && <input key={name} type="hidden" name={name} value={given} />,
      )}
      <div className="min-w-0">
        <label className="block text-note text-ink-2" htmlFor="map-measure">
          Measure
        </label>
        <select className="select w-full" id="map-measure" name="measure" defaultValue={value} key={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <button className="button-small" type="submit">
        Show<span className="sr-only"> this measure on the map</span>
      </button>
    </form>
  );
}
