import "server-only";
import { fail, succeed, type Result } from "@/lib/result";
import { audit, type AuditActor } from "@/lib/server/audit";
import { db } from "@/lib/server/db";

/** Adds someone who may be granted roles. The email is in the form lib/people/email.ts gives. */
export async function addPerson(
  actor: AuditActor | null,
  person: { name: string; email: string },
): Promise<Result<string, "email-taken">> {
  return db().$transaction(async (tx) => {
    // A second person of this email waits here for the first and then finds nothing to make.
    const [made] = await tx.person.createManyAndReturn({
      data: [person],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return fail("email-taken" as const);
    await audit(tx, actor, { action: "person.added", subject: made.id, detail: {} });
    return succeed(made.id);
  });
}
