import "server-only";
import { createServer } from "node:net";
import { NEXT, productionEnvironment } from "./next-build";
import { startNode } from "./child";

export type RunningSite = {
  origin: string;
  /** Ends with the server: quietly where `stop` ended it, with an error otherwise. */
  ended: Promise<void>;
};

/**
 * Megabytes for what a request makes and drops. A page of a hundred rows makes
 * more than V8 sets aside for it unasked, and half of its time went into clearing that away.
 */
const YOUNG_SPACE = "--max-semi-space-size=64";

/** PORT, or 3000, or the next one that is free. */
export async function choosePort(): Promise<number> {
  const wanted = Number(process.env.PORT || 3000);
  for (let port = wanted; port < wanted + 100; port++) if (await isFree(port)) return port;
  throw new Error(`Ports ${wanted} to ${wanted + 99} are all in use. Set PORT to a free one.`);
}

/** Serves the built pages, and resolves once they answer. */
export async function startSite(
  port: number,
  environment: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<RunningSite> {
  const args = [YOUNG_SPACE, NEXT, "start", "--port", String(port)];
  if (process.env.HOST) args.push("--hostname", process.env.HOST);
  // Next's own greeting would name one address twice; its log is on standard error.
  const stdio = ["ignore", "ignore", "inherit"] as const;
  const { ended } = startNode(args, productionEnvironment(environment), stop, [...stdio]);

  const origin = `http://${process.env.HOST || "localhost"}:${port}`;
  await Promise.race([ended, answering(`${origin}/api/health`, stop)]);
  return { origin, ended };
}

async function answering(address: string, stop: AbortSignal): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!stop.aborted && Date.now() < deadline) {
    const answer = await fetch(address).catch(() => null); // not listening yet
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  if (!stop.aborted) throw new Error(`${address} did not answer within a minute.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
