import "server-only";
import { today } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { grantsInForce } from "./people";

/** Those of the systems that nobody who can sign in administers today. */
export async function systemsWithoutAdministrator(systems: readonly string[]): Promise<string[]> {
  const held = await db().grant.findMany({
    where: {
      role: "ADMINISTRATOR",
      organisationCode: { in: [...systems] },
      person: { disabledAt: null },
      ...grantsInForce(today()),
    },
    select: { organisationCode: true },
  });
  const administered = new Set(held.map(({ organisationCode }) => organisationCode));
  return systems.filter((code) => !administered.has(code));
}
