import "server-only";

/** Aborted when the person stops the command: Ctrl-C, a termination, or the end of the npm that ran it. */
export function stopSignal(): AbortController {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => controller.abort());

  // A termination sent to npm ends npm's shell and never reaches us: notice that the parent is gone.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) controller.abort();
  }, 500);
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
  watch.unref();
  return controller;
}
