import "server-only";

const WIDTH = 30;

let drawn = false;

/** Draws one line on standard error, over the last: a bar where the share is known. Nothing where no terminal is. */
export function drawProgress(words: string, share: number | null): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((share ?? 0) * WIDTH);
  const bar =
    share === null ? "" : `[${"#".repeat(filled)}${" ".repeat(WIDTH - filled)}] ${Math.round(share * 100)}% `;
  process.stderr.write(`\r\u001b[K${bar}${words}`.slice(0, (process.stderr.columns ?? 80) + 4));
  drawn = true;
}

/** Leaves the line, so that what follows starts on its own. */
export function endProgress(): void {
  if (drawn) process.stderr.write("\r\u001b[K");
  drawn = false;
}
