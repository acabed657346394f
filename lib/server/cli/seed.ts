import "server-only";
import { disconnect } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { seedDemo } from "@/prisma/seed/demo";
import { seedReference } from "@/prisma/seed/reference";

if (env().INSTALLATION === "demo") await seedDemo((line) => console.error(line));
else await seedReference();
await disconnect();
