import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** LibreOffice's own program, where it is found on the path; CI installs it. */
export const SOFFICE = (process.env.PATH ?? "")
  .split(path.delimiter)
  .map((folder) => path.join(folder, "soffice"))
  .find((file) => fs.existsSync(file));

/** Opens a file in LibreOffice and gives what it writes in another format, such as "txt:Text". */
export function openedInOffice(file: { name: string; body: Buffer }, to: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "office-"));
  try {
    const from = path.join(folder, file.name);
    fs.writeFileSync(from, file.body);
    // A profile of its own: another LibreOffice that runs would take the file and answer nothing.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const how = [profile, "--headless", "--convert-to", to, "--outdir", folder, from];
    const { status, stderr } = spawnSync(SOFFICE ?? "soffice", how, { encoding: "utf8", timeout: 170_000 });
    const extension = to.split(":")[0] ?? to;
    const made = path.join(folder, `${path.parse(file.name).name}.${extension}`);
    if (status !== 0 || !fs.existsSync(made)) throw new Error(`LibreOffice did not open the file: ${stderr}`);
    return fs.readFileSync(made, "utf8");
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
