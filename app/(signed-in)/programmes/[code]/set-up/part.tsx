import type { ReactNode } from "react";
import { Done } from "@/components/ui/done";

/** Where on the page something was done, as its address says, and in words what. */
export type Here = { at: string | undefined; words: string | undefined };

type Props = { id: string; summary: ReactNode; here: Here; children: ReactNode };

/** A part of what a programme is, folded until it is asked for; open where something was just done in it. */
export function Part({ id, summary, here, children }: Props) {
  const isHere = here.at === id;
  return (
    <details id={id} className="programme-part" open={isHere || undefined}>
      <summary>{summary}</summary>
      {isHere && <Done words={here.words} />}
      {children}
    </details>
  );
}

/** What was done to a list itself: something was taken off it. */
export function DoneHere({ id, here }: { id: string; here: Here }) {
  return <Done words={here.at === id ? here.words : undefined} />;
}
