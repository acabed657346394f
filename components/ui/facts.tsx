import type { ReactNode } from "react";
import { Still } from "@/components/ui/still";

export type Fact = { name: string; value: ReactNode; beside?: string | undefined };

/** A strip of facts about one thing. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Still as="dl" className="facts">
      {facts.map(({ name, value, beside }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {beside && <small> {beside}</small>}
          </dd>
        </div>
      ))}
    </Still>
  );
}
