/** More than this is a download's matter, not a page's. */
const MOST = 60;

type Props = { summary: string; codes: readonly string[]; nameOf: (code: string) => string | null };

/** A count that opens to its codes and names. */
export function CodesList({ summary, codes, nameOf }: Props) {
  if (codes.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ul className="codes">
        {codes.slice(0, MOST).map((code) => (
          <li key={code}>
            {nameOf(code) ?? "No name known"} <span className="text-ink-2">{code}</span>
          </li>
        ))}
        {codes.length > MOST && <li>and {codes.length - MOST} more</li>}
      </ul>
    </details>
  );
}
