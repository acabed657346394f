import type { Metadata } from "next";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { IntelligenceTable } from "@/components/assurance/intelligence-table";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { IntelligenceTrigger } from "@/lib/pqaf/evidence";
import { INTELLIGENCE_TRIGGER_NAMES } from "@/lib/pqaf/evidence-words";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { carriedTriggers, editionOfDay } from "@/lib/server/queries/assurance/edition";
import { intelligenceOf, isCleared } from "@/lib/server/queries/assurance/intelligence";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../practices/[code]/profile";
import { parameter } from "../../../view";
import { EndTrigger } from "./end-trigger";
import { RecordIntelligence } from "./record-intelligence";
import { Withdraw } from "./withdraw";

export const metadata: Metadata = { title: "Soft intelligence" };

const DONE = {
  recorded: "The entry is recorded.",
  ended: "The trigger is ended: it holds no floor from the day given.",
  withdrawn: "The entry is withdrawn. It stays here with the reason.",
};

export default async function IntelligencePage({
  params,
  searchParams,
}: PageProps<"/assurance/[code]/intelligence">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("soft-intelligence.ordinary", findPractice(code, today()));
  const actor = await requireActor();
  const [entries, edition] = await Promise.all([
    intelligenceOf(actor, practice),
    editionOfDay(practice.system.code, today()),
  ]);
  const cleared = isCleared(actor, practice);
  const done = DONE[(parameter(search, "done") ?? "") as keyof typeof DONE];
  const carried = carriedTriggers(edition);
  const nameOf = (trigger: IntelligenceTrigger) =>
    carried.find((each) => each.trigger === trigger)?.name ?? INTELLIGENCE_TRIGGER_NAMES[trigger];
  const triggers = carried.map(({ trigger, name, floor }) => ({
    value: trigger,
    name: `${name} (Level ${floor} or above)`,
  }));
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current="/intelligence"
      title={`Soft intelligence about ${practice.name}`}
    >
      <p className="lead">
        What was seen or heard and is no figure. The practice does not read these entries; where one carries a
        trigger, the practice is told which.
      </p>
      <Done words={done} />
      {entries.length === 0 ? (
        <Notice title="Nothing is recorded">
          <p>Record below what the panel should know beside the measures.</p>
        </Notice>
      ) : (
        <IntelligenceTable
          entries={entries}
          triggerName={({ trigger }) => (trigger ? nameOf(trigger) : "")}
          actsOf={({ id, kind, on, trigger, endedOn }) => (
            <>
              {trigger && endedOn === null && <EndTrigger practice={practice.code} entry={id} on={today()} />}
              <Withdraw practice={practice.code} entry={id} what={`${kind}, ${on}`} />
            </>
          )}
        />
      )}
      <Downloads
        of={`soft intelligence of ${practice.name}`}
        choices={[
          {
            label: `These entries (${entries.length})`,
            ...{ table: "soft-intelligence", parameters: { practice: practice.code }, rows: entries.length },
          },
        ]}
      />
      <Section title="Record an entry">
        <RecordIntelligence practice={practice.code} on={today()} cleared={cleared} triggers={triggers} />
      </Section>
    </AssurancePage>
  );
}
