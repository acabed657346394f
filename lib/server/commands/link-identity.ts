import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { plainEmail } from "@/lib/people/email";
import { audit } from "@/lib/server/audit";
import { db } from "@/lib/server/db";

/** What an identity provider says of someone. `email` is null unless the provider vouches for it. */
export type ProvenIdentity = { provider: string; subject: string; email: string | null };

/**
 * The person behind an identity. At first sign-in it is linked, once, to the
 * person an administrator has added under the same email address; from then on
 * only the provider's own subject counts, whatever the email becomes.
 */
export async function linkIdentity(proven: ProvenIdentity): Promise<Result<string, "unknown">> {
  const { provider, subject } = proven;
  return db().$transaction(async (tx) => {
    const known = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { personId: true },
    });
    if (known) return succeed(known.personId);
    if (!proven.email) return fail("unknown" as const);

    const person = await tx.person.findUnique({
      where: { email: plainEmail(proven.email), disabledAt: null },
      select: { id: true, identities: { where: { provider }, select: { subject: true } } },
    });
    // Another subject already stands for this person: an address given to someone new must not open the old account.
    if (!person || person.identities.length > 0) return fail("unknown" as const);

    await tx.identity.create({ data: { provider, subject, personId: person.id } });
    await audit(
      tx,
      { id: person.id, actingAs: null },
      {
        action: "identity.linked",
        subject: person.id,
        detail: { provider, identity: subject },
      },
    );
    return succeed(person.id);
  });
}
