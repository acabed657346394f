import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = path.dirname(import.meta.dirname);

/**
 * What takes longest, of the server tests: the seed of the demo, every public file, and uploads with a process each.
 * vitest knows how long a file took last time; where it never ran, as in CI, it begins with those of most lines, and
 * of these one is among the shortest: begun last it would leave one of two processors idle for a minute or two.
 */
const LONGEST = ["demo.test.ts", "public-files.test.ts", "uploads.test.ts"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const longest = LONGEST.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/server/${name}`)),
    );
    return [...longest, ...sorted.filter((each) => !longest.includes(each))];
  }
}

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
    sequence: { sequencer: LongestFirst },
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
