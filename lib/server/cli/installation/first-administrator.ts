import "server-only";

/** A link that makes the first administrator, or null where there is one. */
export async function firstAdministrator(
  origin: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | null> {
  Object.assign(process.env, environment);
  const { firstAdministratorLink } = await import("@/lib/server/commands/first-administrator");
  const { disconnect } = await import("@/lib/server/db");
  try {
    return await firstAdministratorLink(origin);
  } finally {
    await disconnect();
  }
}
