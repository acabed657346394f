import { spawn } from "node:child_process";
import fs from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { runAs } from "./embedded-binaries";

/** Runs one of the server's own programs to its end, as the user the server runs as. */
export function pgCtl(program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...runAs(),
      cwd: os.tmpdir(),
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
      detached: true, // Ctrl-C in a terminal reaches the whole group: the server stops when we say so.
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    // "exit", not "close": the server it starts keeps the pipe open.
    child.on("exit", (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(program)} ended with ${code}: ${said.trim()}`));
    });
  });
}

/** `wanted` where it is free on this machine, else any free port. */
export function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo; // A TCP server's address is never text.
      server.close(() => resolve(port));
    });
  });
}

/** The port of the server that runs on these files, or null. */
export function runningPort(folder: string): number | null {
  const held = readPid(folder);
  return held && isAlive(held.pid) ? held.port : null;
}

/**
 * After a power cut or a container's restart the kept process number may be
 * another program's, and PostgreSQL would refuse to start for ever.
 */
export function removeStalePid(folder: string): void {
  const held = readPid(folder);
  const name = held && `/proc/${held.pid}/comm`;
  if (!name || !fs.existsSync(name)) return;
  if (fs.readFileSync(name, "utf8").trim() !== "postgres") fs.rmSync(path.join(folder, "postmaster.pid"));
}

function readPid(folder: string): { pid: number; port: number } | null {
  const file = path.join(folder, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const [pid, , , port] = fs.readFileSync(file, "utf8").split("\n");
  return pid && port ? { pid: Number(pid), port: Number(port) } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
