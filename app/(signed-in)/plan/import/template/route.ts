import { cellsOf } from "@/lib/exports/sheet";
import { dayName } from "@/lib/periods/period";
import { PLAN_TEMPLATE } from "@/lib/plans/plan-file/imported-columns";
import { today } from "@/lib/server/clock";
import { answerWith, formatAsked } from "@/lib/server/downloads/answer";
import { planEditedBy } from "@/lib/server/queries/plan/edited-by";
import { currentActor } from "@/lib/server/session";
import { markingFor } from "../../../../marking";
import { planFilling } from "@/lib/plans/plan-file/plan-filling";

/** The plan as a file to fill in, as it stands. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const found = await planEditedBy(await currentActor(), asked.get("system"));
  const format = formatAsked(asked.get("format") ?? undefined);
  if (!found || !format) return new Response(null, { status: 404 });
  const { actor, plan } = found;
  const rows = cellsOf(PLAN_TEMPLATE, plan.lines);
  return answerWith(
    {
      fileName: "delivery-plan-template",
      title: `Delivery plan of ${plan.system} to fill in`,
      columns: PLAN_TEMPLATE,
      notes: [
        { name: "Classification", text: markingFor(actor) },
        { name: "As at", text: dayName(today()) },
        ...planFilling(plan.themes),
      ],
      rows,
      most: rows.length,
    },
    format,
  );
}
