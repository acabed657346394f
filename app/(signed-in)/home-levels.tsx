import { LevelMap } from "@/components/assurance/level-map";
import { WorklistTable } from "@/components/assurance/worklist-table";
import { Downloads } from "@/components/ui/downloads";
import { Link } from "@/components/ui/link";
import { StillSection } from "@/components/ui/section";
import type { Worklist } from "./assurance/worklist";
import { link } from "./view";

/** As many as one decides in a sitting; the panel's own page has them all. */
const MOST = 6;

/** What a panel is asked to decide first, then every practice by its level: for who looks at a whole system. */
export function HomeLevels({ worklist: { practices, rows } }: { worklist: Worklist }) {
  return (
    <>
      <StillSection
        title="For decision"
        aside={
          <>
            decided, then proposed where that differs.{" "}
            <Link href={link("/assurance", {})}>All {rows.length} for the panel</Link>
          </>
        }
      >
        {rows.length === 0 ? (
          <p className="text-reason">No practice needs the panel now.</p>
        ) : (
          <WorklistTable rows={rows.slice(0, MOST)} hrefOf={(code) => link(`/assurance/${code}`, {})} />
        )}
        <Downloads
          of="levels and what the panel is asked"
          choices={[
            { label: `For the panel (${rows.length})`, table: "worklist", parameters: {}, rows: rows.length },
            {
              label: `All ${practices.length} practices`,
              table: "worklist",
              parameters: { all: "1" },
              rows: practices.length,
            },
          ]}
        />
      </StillSection>
      <StillSection title="Every practice, by level" aside="by Place and level in force, one square each">
        <LevelMap practices={practices} hrefOf={(code) => link(`/assurance/${code}`, {})} />
        <p className="mt-2 text-note text-ink-2">
          A dashed ring: another level is proposed.{" "}
          <Link href={link("/assurance", { all: "1" })}>As a list</Link>
        </p>
      </StillSection>
    </>
  );
}
