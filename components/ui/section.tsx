import type { ReactNode } from "react";
import { Still } from "./still";

type Props = { id?: string; title: string; aside?: ReactNode; children: ReactNode };

/** A section under its ink line. The aside is what the heading needs beside it: a count, a note, a choice. */
export function Section({ id, title, aside, children }: Props) {
  return (
    <section className="section" id={id}>
      <Head title={title} aside={aside} />
      {children}
    </section>
  );
}

/** The same where nothing in it acts in the browser: one text to send. */
export function StillSection({ id, title, aside, children }: Props) {
  return (
    <Still as="section" className="section" id={id}>
      <Head title={title} aside={aside} />
      {children}
    </Still>
  );
}

function Head({ title, aside }: Pick<Props, "title" | "aside">) {
  return (
    <div className="section-head">
      <h2>{title}</h2>
      {aside && <div className="aside">{aside}</div>}
    </div>
  );
}
