import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.dirname(import.meta.dirname);

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: path.join(root, "tests/support/server-only.ts") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  test: {
    pool: "forks",
    maxWorkers: 2, // the second works while the first waits for its database
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Rules hold no state: the files of a worker share what one of them has read, which halves the time.
          isolate: false,
          // A property over generated cases is slow where the machine is busy, and no less true.
          testTimeout: 60_000,
          include: ["tests/*.test.ts", "tests/lib/**/*.test.ts", "tests/components/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: ["tests/server/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/database-template.ts",
          setupFiles: "tests/support/database-clone.ts",
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
