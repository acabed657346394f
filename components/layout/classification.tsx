/** What a page's protective marking is, and what that asks of the reader. */
export type Marking = "OFFICIAL" | "OFFICIAL-SENSITIVE";

const MEANING: Record<Marking, string> = {
  OFFICIAL: "Names no practice.",
  "OFFICIAL-SENSITIVE": "Names practices. Share only with people who may see them.",
};

/** The strip under the header, on every page and on paper. `illustrative`: the words for a demo, where it is one. */
export function Classification({ marking, illustrative }: { marking: Marking; illustrative: string | null }) {
  return (
    <div className="strip" role="region" aria-label="Classification">
      <div className="wrap">
        <span className="marking">
          <b>{marking}</b>
          {MEANING[marking]}
        </span>
        {illustrative && <span className="demo">{illustrative}</span>}
      </div>
    </div>
  );
}
