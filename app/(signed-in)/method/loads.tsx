import { Rule } from "@/components/method/rule";
import { formatCount, formatShare } from "@/lib/figures/format";
import { practicesShown } from "@/lib/figures/small-cells";
import type { SettingKey, SettingValue } from "@/lib/settings/settings";

type Props = { settings: { [Key in SettingKey]: SettingValue<Key> } };

/** What a file replaces, what is pointed out, and what is kept from whom. */
export function LoadRules({ settings }: Props) {
  return (
    <>
      <Rule
        id="loads"
        title="Loads"
        source="This service’s own rule"
        values={[
          `a load nobody confirms is refused when over ${formatShare(settings["fewer-practices"])} of a system’s practices would be gone`,
        ]}
      >
        <p>
          A file is known by its content, not its name. It is loaded whole or not at all. A newer file
          replaces an older one of the same data set, system and period; the older one stays, and comes back
          when the newer is taken back. The same file twice changes nothing. A file with fewer practices than
          the one it replaces asks first.
        </p>
        <p>
          Of many files organisations are loaded first, then lists, then figures, in whatever order they came.
          In a folder or zip a file that no data set recognises is told and left; one that is named outright,
          or that has an error, is refused, and the others are loaded all the same.
        </p>
        <p>
          Rows of organisations outside this service’s systems are checked for their shape alone. A code that
          is not known here, and a practice that a file lacks, are both told, and refuse nothing.
        </p>
      </Rule>
      <Rule
        id="plausible"
        title="Worth a second look"
        source="NHS England, Appointments in General Practice: data quality notes; bounds in common use by analysts"
        values={[
          `a list under ${formatCount(settings["plausible-list"])}; under ${formatCount(settings["plausible-appointments-least"])} or over ${formatCount(settings["plausible-appointments-most"])} appointments a month for every 1,000 patients; over ${formatShare(settings["plausible-unclear"])} without a clear category; over ${formatShare(settings["plausible-status-unknown"])} with an unknown outcome`,
        ]}
      >
        <p>
          Figures outside these bounds are pointed out on the reconciliation page. Nobody is left out because
          of them.
        </p>
      </Rule>
      <Rule
        id="small-cells"
        title="Small counts of practices"
        source="NHS England and NHS Digital disclosure control guidance: small numbers"
        values={[
          `counts of practices under ${settings["small-cell-floor"]} are hidden from readers of totals; counts that describe patients under ${settings["patient-cell-floor"]} are hidden`,
        ]}
      >
        <p>
          Hidden shows as “{practicesShown(0, settings["small-cell-floor"])}”, none too. Where a source asks
          it, counts of patients are rounded to 5 by the source, and shown as they come. Readers who may not
          name practices see figures of the system and of Places; of a PCN only where enough practices stand
          behind it and what is left of its Place is nothing or enough. No sum or difference of what is shown
          gives back what is hidden.
        </p>
      </Rule>
      <Rule id="provenance" title="Provenance" source="This service’s own rule">
        <p>
          Every figure can say which files it came from, each with its SHA-256 to check it by, who published
          it and when, when it was loaded, for which period, and whose membership was used.
        </p>
      </Rule>
    </>
  );
}
