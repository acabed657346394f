import { Page } from "./page";

/** Something went wrong on our side: nothing is lost, what to do, and what to quote. */
export function Fault({ reference }: { reference: string | null }) {
  return (
    <Page>
      <h1>We cannot show this page just now</h1>
      <div className="prose mt-4">
        <p>Nothing you saved is lost. Try again in a minute.</p>
        {reference && (
          <p>
            If it goes on, tell the person who runs this service and give them this reference:{" "}
            <strong>{reference}</strong>
          </p>
        )}
        {/* A plain link: it asks the server again, with or without script. */}
        <p>
          <a href="">Try again</a>
        </p>
      </div>
    </Page>
  );
}
