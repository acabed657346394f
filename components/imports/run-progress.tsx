type Props = { words: string; share: number; started: string };

/** How far a run is: a real bar and its words. The page draws itself anew; without script the browser asks again. */
export function RunProgress({ words, share, started }: Props) {
  const percent = Math.round(share * 100);
  return (
    <div className="run">
      <p className="text-reason">
        <b>{percent}%</b> <span role="status">{words || "Starting"}</span>
      </p>
      <progress value={percent} max={100} aria-label="How far it is">
        {percent}%
      </progress>
      <p className="text-note text-ink-2">
        Started {started}. You can leave this page and come back: it goes on by itself.
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </div>
  );
}
