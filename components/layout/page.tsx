import type { ReactNode } from "react";

/** The body of a signed-in page: its scope bar, where it has one, and its content. */
export function Page({ scope, children }: { scope?: ReactNode; children: ReactNode }) {
  return (
    <>
      {scope}
      <main className="page" id="maincontent">
        <div className="wrap">{children}</div>
      </main>
    </>
  );
}
