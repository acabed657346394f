/** Why a file that was sent did not arrive, or was not used, at the head of the page it was sent from. */
export function NotReceived({ problem, at = "maincontent" }: { problem: string | undefined; at?: string }) {
  if (!problem) return null;
  return (
    <div className="nhsuk-error-summary mt-4 mb-0!" role="alert">
      <h2 className="nhsuk-error-summary__title">There is a problem</h2>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        <li>
          <a href={`#${at}`}>{problem}</a>
        </li>
      </ul>
    </div>
  );
}
