import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** Where the rule comes from, as one cites it in public. */
  source: string;
  /** Values in force today that the rule reads, in words. */
  values?: readonly string[];
  example?: ReactNode;
  children: ReactNode;
};

/** One rule: what it does in plain words, what it is set to today, a worked example and its source. */
export function Rule({ id, title, source, values = [], example, children }: Props) {
  return (
    <section className="method-rule" id={id}>
      <h3>{title}</h3>
      {children}
      {values.map((value) => (
        <p key={value}>
          <b>Today: {value}.</b>
        </p>
      ))}
      {example && <div className="example">{example}</div>}
      <p className="source">Source: {source}</p>
    </section>
  );
}
