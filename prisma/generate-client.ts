import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const PRISMA = import.meta.dirname;
const ROOT = path.dirname(PRISMA);
const MARK = path.join(PRISMA, "generated", "made-from");

/** Makes Prisma's client in prisma/generated, unless it is there and of this schema. */
export function generateClient(): void {
  const source = schemaHash();
  if (fs.existsSync(MARK) && fs.readFileSync(MARK, "utf8") === source) return;
  execFileSync(
    process.execPath,
    [path.join(ROOT, "node_modules/prisma/build/index.js"), "generate", "--config", "prisma/config.ts"],
    {
      cwd: ROOT,
      // Prisma would fetch an engine that generating does not use. A file that exists, whichever it is, stops it.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
      stdio: ["ignore", 2, 2], // Standard output is for data.
    },
  );
  fs.writeFileSync(MARK, source);
}

function schemaHash(): string {
  const hash = createHash("sha256");
  const folder = path.join(PRISMA, "schema");
  for (const name of fs.readdirSync(folder).sort()) hash.update(fs.readFileSync(path.join(folder, name)));
  hash.update(fs.readFileSync(path.join(ROOT, "node_modules/prisma/package.json")));
  hash.update(fs.readFileSync(path.join(ROOT, "tsconfig.json"))); // The client's import endings follow it.
  return hash.digest("hex");
}

if (process.argv[1] === import.meta.filename) generateClient();
