import "server-only";
import { disconnect } from "@/lib/server/db";
import { env } from "@/lib/server/env";

if (env().INSTALLATION === "demo") {
  const { seedDemo } = await import("@/prisma/seed/demo");
  await seedDemo((line) => console.error(line));
} else {
  const { seedReference } = await import("@/prisma/seed/reference");
  await seedReference();
}
await disconnect();
