import "server-only";
import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";

/** A program that we started ended by itself, and not well. What it had to say it has said. */
export class ProgramFailed extends Error {}

type Running = { child: ChildProcess; ended: Promise<void> };

/** Starts Node on `args`. `ended` fails when the program ends by itself with anything but success. */
export function startNode(
  args: string[],
  environment: NodeJS.ProcessEnv,
  stop: AbortSignal,
  stdio: StdioOptions = ["ignore", "inherit", "inherit"],
): Running {
  const child = spawn(process.execPath, args, { env: environment, stdio });
  const end = () => child.kill("SIGTERM");
  if (stop.aborted) end();
  stop.addEventListener("abort", end, { once: true });

  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      stop.removeEventListener("abort", end);
      if (code === 0 || stop.aborted) resolve();
      else reject(new ProgramFailed(`Stopped: ${args.join(" ")} ended with ${code ?? signal}.`));
    });
  });
  return { child, ended };
}

/** Runs one of our own commands to its end. */
export async function runCommand(
  file: string,
  environment: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<void> {
  await startNode(["--conditions=react-server", "--import", "tsx", file], environment, stop).ended;
}
