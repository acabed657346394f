import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { chromium } from "@playwright/test";

export type Browser = { executablePath: string; args: string[] };

const QUIET = [
  ...["--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
  // Without a graphics card, drawing as if there were one is slower than drawing without.
  "--disable-gpu",
];
/** Chromium without windows, menus and extensions, which a whole one draws also where nobody looks. */
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];
const SYSTEM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * A Chromium to test with: one that is here, else one that can be had. Never none: that stops the tests.
 * One that draws pages and nothing else comes first: for each context a whole one opens a window, and spends on
 * that several times what the page costs.
 */
export async function findBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return plain(given);
  const found = inPath(SHELLS) ?? (await fromPackage()) ?? installed() ?? downloaded() ?? fromDebian();
  if (found) return plain(found);
  throw new Error(
    "No browser for the journeys. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run this again.",
  );
}

function plain(executablePath: string): Browser {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return { executablePath, args: [...asRoot, ...QUIET] };
}

function installed(): string | undefined {
  const own = chromium.executablePath();
  return [own].find(fs.existsSync) ?? inPath(SYSTEM) ?? [MAC].find(fs.existsSync);
}

function inPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(":");
  return names
    .flatMap((name) => folders.map((folder) => `${folder}/${name}`))
    .find((each) => fs.existsSync(each));
}

function downloaded(): string | undefined {
  const cli = "node_modules/@playwright/test/cli.js";
  run(process.execPath, [cli, "install", "chromium"]);
  const own = chromium.executablePath();
  return fs.existsSync(own) ? own : undefined;
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return undefined;
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"]);
  return installed();
}

/** One that npm brings as a package. It runs where the libraries are that it is linked with. */
async function fromPackage(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const packed = await import("@sparticuz/chromium").catch(() => null); // optional: it may not be installed
  const path = await packed?.default.executablePath().catch(() => undefined);
  const runs = path !== undefined && spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
  return runs ? path : undefined;
}

function run(program: string, args: string[]): void {
  console.error(`Looking for a browser: ${program} ${args.join(" ")}`);
  spawnSync(program, args, { stdio: ["ignore", 2, 2], timeout: 180_000 });
}
