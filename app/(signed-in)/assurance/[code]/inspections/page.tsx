import type { Metadata } from "next";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { InspectionTable } from "@/components/assurance/inspection-table";
import { LoadedRatings } from "@/components/assurance/loaded-ratings";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { inspectionsOf, loadedRatings } from "@/lib/server/queries/assurance/inspections";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../practices/[code]/profile";
import { parameter } from "../../../view";
import { RecordInspection } from "./record-inspection";
import { Withdraw } from "./withdraw";

export const metadata: Metadata = { title: "CQC inspections" };

const DONE = {
  recorded: "The inspection is recorded.",
  withdrawn: "The inspection is withdrawn. It stays here with the reason.",
};

export default async function InspectionsPage({
  params,
  searchParams,
}: PageProps<"/assurance/[code]/inspections">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("proposed-level.view", findPractice(code, today()));
  const actor = await requireActor();
  const [inspections, ratings] = await Promise.all([inspectionsOf(practice), loadedRatings(practice)]);
  const records = can(actor, "inspection.record", practice);
  const done = DONE[(parameter(search, "done") ?? "") as keyof typeof DONE];
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current="/inspections"
      title={`CQC inspections of ${practice.name}`}
    >
      <p className="lead">
        Of the ratings recorded here and those of the CQC&rsquo;s own file, the one published last counts for
        each question.
      </p>
      <Done words={done} />
      <Section title="From the CQC’s file">
        {ratings.length > 0 ? (
          <LoadedRatings ratings={ratings} />
        ) : (
          <p>No file of ratings loaded so far names this practice.</p>
        )}
      </Section>
      <Section title="Recorded here">
        {inspections.length > 0 ? (
          <InspectionTable
            inspections={inspections}
            actsOf={
              records
                ? ({ id, publishedOn }) => (
                    <Withdraw practice={practice.code} entry={id} what={`published ${publishedOn}`} />
                  )
                : undefined
            }
          />
        ) : (
          <p>No inspection has been recorded by hand.</p>
        )}
        <Downloads
          of={`ratings of ${practice.name}`}
          choices={[
            {
              label: "From the file and recorded here",
              table: "inspections",
              parameters: { practice: practice.code },
              rows: inspections.length + ratings.length,
            },
          ]}
        />
      </Section>
      {records && (
        <Section title="Record an inspection">
          <RecordInspection practice={practice.code} />
        </Section>
      )}
    </AssurancePage>
  );
}
