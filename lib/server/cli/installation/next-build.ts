import "server-only";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { startNode } from "./child";
import { writeStyles } from "./nhsuk-styles";

const SOURCES = ["app", "components", "lib", "public", "prisma/schema"];
const FILES = ["package-lock.json", "package.json", "tsconfig.json"];
const ROOT_FILES = ["next.config.ts", "proxy.ts", "instrumentation.ts"];
const MARK = ".next/made-from";

export const NEXT = "node_modules/next/dist/bin/next";

/** Builds the pages, unless there is a build of exactly this source. */
export async function buildIfNeeded(environment: NodeJS.ProcessEnv, stop: AbortSignal): Promise<void> {
  writeStyles();
  const source = sourceHash();
  if (fs.existsSync(MARK) && fs.readFileSync(MARK, "utf8") === source) return;
  console.error("Building the pages, once for each version: about half a minute ...");
  fs.rmSync(MARK, { force: true });
  await startNode([NEXT, "build"], productionEnvironment(environment), stop).ended;
  if (!stop.aborted) fs.writeFileSync(MARK, source);
}

export function productionEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}

function sourceHash(): string {
  return hashOf([...SOURCES.flatMap(filesIn), ...FILES, ...ROOT_FILES]);
}

/** One hash of what these files hold, and of the Node that reads them. */
export function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of files.filter(fs.existsSync)) {
    hash.update(file).update("\0").update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Every file under a folder, in order. */
export function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const found = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
    .sort();
}
