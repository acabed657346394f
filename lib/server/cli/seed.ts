import "server-only";
import { disconnect } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { computePendingReadings } from "@/lib/server/readings/compute";

if (env().INSTALLATION === "demo") {
  const { seedDemo } = await import("@/prisma/seed/demo");
  await seedDemo((line) => console.error(line));
} else {
  const { seedReference } = await import("@/prisma/seed/reference");
  await seedReference();
}
// A newer catalogue may have put readings out of date.
await computePendingReadings((line) => console.error(line));
await disconnect();
