import type { Route } from "next";
import { presetRule, type Preset } from "@/lib/readings/presets";
import { Views } from "@/components/ui/views";

type Props = {
  presets: readonly { value: Preset; label: string; count: number }[];
  preset: Preset | null;
  /** How many there are without one. */
  all: number;
  /** How long counts as lasting on the measure, in words. */
  lasting: string;
  hrefOf: (show: string | undefined) => Route;
};

/** The lists of practices people ask for, each with its count, and the rule of the one in force. */
export function PresetViews({ presets, preset, all, lasting, hrefOf }: Props) {
  if (presets.length === 0) return null;
  return (
    <>
      <Views
        name="Show"
        label="Show practices"
        views={[
          { label: `all (${all})`, href: hrefOf(undefined), current: preset === null },
          ...presets.map(({ value, label, count }) => ({
            label: `${label} (${count})`,
            href: hrefOf(value),
            current: value === preset,
          })),
        ]}
      />
      {preset && <p className="provenance">{presetRule(preset, lasting)}</p>}
    </>
  );
}
