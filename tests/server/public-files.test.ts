import { afterAll, beforeAll, describe } from "vitest";
import { disconnect } from "@/lib/server/db";
import type { LoadOutcome } from "@/lib/server/imports/load-outcome";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { seedReference } from "@/prisma/seed/reference";
import { hasSharedData, SHARED_DATA } from "../support/shared-data";
import { coverageTests } from "./public-files/coverage";
import { figuresTests } from "./public-files/figures";

// One load for all that is asked of it: it takes longer than any other test.
describe.skipIf(!hasSharedData)(
  "every public file, loaded into one new installation (not run without the shared data)",
  () => {
    let outcomes: LoadOutcome[] = [];

    beforeAll(async () => {
      await seedReference();
      outcomes = await runLoad([SHARED_DATA], NOBODY);
    }, 600_000);
    afterAll(disconnect);

    coverageTests(() => outcomes);
    figuresTests();
  },
);
