import type { ReactNode } from "react";

/** Nothing to show, or not yet: what was looked for, why there is none, and one way on. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="notice">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
