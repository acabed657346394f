import type { ReactNode } from "react";

type Props = { id?: string; title: string; aside?: ReactNode; children: ReactNode };

/** A section under its ink line. The aside is what the heading needs beside it: a count, a note, a choice. */
export function Section({ id, title, aside, children }: Props) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside && <div className="aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
