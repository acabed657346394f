import "server-only";
import { dayOf, type Day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";
import { grantsInForce } from "./people";

export type NamedDeputy = {
  grant: number;
  practice: string;
  name: string;
  email: string;
  endsOn: Day | null;
};

/** Who is deputy at these practices on a day. */
export async function deputiesOf(practices: string[], on: Day): Promise<NamedDeputy[]> {
  const grants = await db().grant.findMany({
    where: {
      role: "PRACTICE_MANAGER",
      deputy: true,
      organisationCode: { in: practices },
      person: { disabledAt: null },
      ...grantsInForce(on),
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      organisationCode: true,
      endsOn: true,
      person: { select: { name: true, email: true } },
    },
  });
  return grants.map(({ id, organisationCode, endsOn, person }) => ({
    grant: id,
    practice: organisationCode,
    ...person,
    endsOn: endsOn && dayOf(endsOn),
  }));
}
