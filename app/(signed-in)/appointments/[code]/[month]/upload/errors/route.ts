import { sentReturnFile } from "@/lib/server/queries/returns/return-file";
import { completedBy } from "@/lib/server/returns/completed-by";
import { currentActor } from "@/lib/server/session";
import { errorsCsv } from "@/lib/uploads/errors-csv";

/** Every error of the file that waits, as csv. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/appointments/[code]/[month]/upload/errors">,
) {
  const found = await completedBy(await currentActor(), await params);
  if (!found) return new Response(null, { status: 404 });
  const { actor, practice, month } = found;
  const sent = await sentReturnFile({ practice: practice.code, month, by: actor.id });
  if (sent?.outcome.is !== "refused") return new Response(null, { status: 404 });
  return new Response(errorsCsv([{ file: sent.fileName, errors: sent.outcome.errors }]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="errors_${practice.code}_${month.text}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
