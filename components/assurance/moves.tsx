import type { Level } from "@/lib/pqaf/level";
import type { DescribedBy } from "@/lib/pqaf/words/described";
import { notAloneLine, shortfallWords, wayWords } from "@/lib/pqaf/words/movement";
import type { TriggerReader } from "@/lib/pqaf/words/trigger";
import type { WhatWouldMove, Way } from "@/lib/pqaf/what-would-move";
import { LevelSquare } from "./level-square";
import { Anchor, Said } from "./question";
import { Still } from "@/components/ui/still";

type Props = { moves: WhatWouldMove; described: DescribedBy; reader: TriggerReader };

/** So many lines are shown at once; the rest are behind their count. */
const SHOWN = 5;

/** What would move the proposed level, computed: down on the left, up on the right. */
export function Moves({ moves, described, reader }: Props) {
  if (!moves.enough) return <Said id="move-data">{shortfallWords(moves.shortfall, described)}</Said>;
  const { level, down, up, notAlone } = moves;
  if (down.length === 0 && up.length === 0)
    return <Said id="move-none">No change that is considered moves it.</Said>;
  const lines = notAlone.map((each) => notAloneLine(each, described, reader));
  return (
    <>
      <Still as="div" className="moves">
        {[...down, ...up].map((way) => (
          <OneWay key={way.level} way={way} current={level} described={described} reader={reader} />
        ))}
      </Still>
      {lines.length > 0 && (
        <details id="move-not-alone" className="mt-2 text-cell">
          <summary>
            {lines.length === 1
              ? "One change leaves it where it is"
              : `${lines.length} changes leave it where it is`}
          </summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type WayProps = Omit<Props, "moves"> & { way: Way; current: Level };

function OneWay({ way, current, described, reader }: WayProps) {
  const { heading, bound, lead, lines } = wayWords(way, current, described, reader);
  const id = `move-to-level-${way.level}`;
  const [first, rest] = [lines.slice(0, SHOWN), lines.slice(SHOWN)];
  return (
    <div id={id}>
      <h3>
        <LevelSquare level={way.level} is="proposed" /> {heading} <Anchor id={id} />
      </h3>
      {bound && <p>{bound}</p>}
      <p>{lead}</p>
      <Lines lines={first} />
      {rest.length > 0 && (
        <details>
          <summary className="text-cell">{rest.length} more</summary>
          <Lines lines={rest} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
