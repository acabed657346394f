import { CoveredMonths, DurationTable } from "@/components/data/national-coverage";
import { Downloads } from "@/components/ui/downloads";
import { StillSection } from "@/components/ui/section";
import { coveredMonths, newestDurations, type PublishedMonth } from "@/lib/appointments/national-coverage";
import { formatCount } from "@/lib/figures/format";
import { monthOf, periodName } from "@/lib/periods/period";

type Props = {
  coverage: readonly PublishedMonth[];
  durations: readonly PublishedMonth[];
  system: string | undefined;
};

/** How far the published appointments reach, and how long they took: nothing to compare practices by. */
export function NationalCoverage({ coverage, durations, system }: Props) {
  const covered = coveredMonths(coverage);
  const lengths = newestDurations(durations);
  return (
    <>
      {covered.length > 0 && (
        <StillSection
          id="coverage"
          title="What published appointments include"
          aside="practices and their registered patients, of all open in the month"
        >
          <CoveredMonths months={covered} />
          <Sources of="Practices and patients covered" months={coverage} />
          <Downloads
            of="practices and patients covered"
            choices={[
              {
                label: `These months (${covered.length})`,
                table: "appointments-covered",
                parameters: { system },
                rows: covered.length,
              },
            ]}
          />
        </StillSection>
      )}
      {lengths && (
        <StillSection
          id="durations"
          title={`How long appointments took, ${periodName(monthOf(lengths.month))}`}
          aside={`of ${formatCount(lengths.appointments)} appointments, those of unknown length too`}
        >
          <DurationTable durations={lengths} />
          <Sources of="Actual duration, daily" months={durations} />
          <Downloads
            of="how long appointments took"
            choices={[
              {
                label: `These lengths (${lengths.shares.length})`,
                table: "appointment-lengths",
                parameters: { system },
                rows: lengths.shares.length,
              },
            ]}
          />
        </StillSection>
      )}
    </>
  );
}

function Sources({ of, months }: { of: string; months: readonly PublishedMonth[] }) {
  const files = [...new Set(months.flatMap((each) => each.files))];
  return (
    <p className="provenance">
      Appointments in General Practice (NHS England Digital), {of}, by sub-ICB added up to the system. Read
      from {files.join(", ")}.
    </p>
  );
}
