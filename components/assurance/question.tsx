import type { ReactNode } from "react";
import { Still } from "@/components/ui/still";

type Props = { number: number; id: string; title: string; children: ReactNode };

/** One of the five questions, always in the same order. */
export function Question({ number, id, title, children }: Props) {
  return (
    <section className="question" id={id} aria-labelledby={`${id}-title`}>
      <Head number={number} id={id} title={title} />
      {children}
    </section>
  );
}

/** The same where nothing in it acts in the browser: one text to send. */
export function StillQuestion({ number, id, title, children }: Props) {
  return (
    <Still as="section" className="question" id={id} aria-labelledby={`${id}-title`}>
      <Head number={number} id={id} title={title} />
      {children}
    </Still>
  );
}

function Head({ number, id, title }: Omit<Props, "children">) {
  return (
    <h2 id={`${id}-title`}>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      {title}
    </h2>
  );
}

/** A sentence that can be pointed at: its own address is the mark after it. */
export function Said({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="said" id={id}>
      {children}
      <Anchor id={id} />
    </p>
  );
}

/** Keeps the mark on the line of the word before it. */
const NO_BREAK = "\u00a0";

/** The address of what stands before it. */
export function Anchor({ id }: { id: string }) {
  return (
    <>
      {NO_BREAK}
      <a className="anchor no-print" href={`#${id}`}>
        <span aria-hidden="true">#</span>
        <span className="sr-only">Link to this: {id.replaceAll("-", " ")}</span>
      </a>
    </>
  );
}
