import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DemoFile } from "./demo-file";
import { correctedFiles, demoFiles, nextMonthFiles } from "./files";

/** Writes the demo's files under a folder, in place of any there, and says where those to load are. */
export async function writeDemoFiles(
  folder: string,
): Promise<{ toLoad: string; corrected: string; nextMonth: string }> {
  const toLoad = path.join(folder, "loaded");
  const corrected = path.join(folder, "corrected");
  const nextMonth = path.join(folder, "next-month");
  await rm(folder, { recursive: true, force: true });
  for (const file of demoFiles()) await write(toLoad, file);
  for (const file of correctedFiles()) await write(corrected, file);
  for (const file of nextMonthFiles()) await write(nextMonth, file);
  return { toLoad, corrected, nextMonth };
}

async function write(folder: string, { path: name, text }: DemoFile): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
