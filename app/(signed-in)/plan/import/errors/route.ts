import { planEditedBy } from "@/lib/server/queries/plan/edited-by";
import { judgedPlanFile } from "@/lib/server/queries/plan/plan-file";
import { currentActor } from "@/lib/server/session";
import { errorsCsv } from "@/lib/uploads/errors-csv";

/** Every error of the file that waits, as csv. */
export async function GET(request: Request) {
  const system = new URL(request.url).searchParams.get("system");
  const found = await planEditedBy(await currentActor(), system);
  const judged = found && (await judgedPlanFile({ system: found.plan.system, by: found.actor.id }));
  if (!judged || judged.errors.length === 0) return new Response(null, { status: 404 });
  return new Response(errorsCsv([{ file: judged.fileName, errors: judged.errors }]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="errors_delivery-plan.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
