import { scopeOf } from "@/lib/permissions/can";
import { parsePeriod } from "@/lib/periods/period";
import { metricTemplate } from "@/lib/uploads/metric-template";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { practicesOpenIn } from "@/lib/server/queries/practices-open-in";
import { addressOf } from "@/lib/readings/address";
import { currentActor } from "@/lib/server/session";

/** The page that asks, with what was typed. */
function again(asked: URLSearchParams): string {
  const typed = (name: string) => asked.get(name)?.slice(0, 60) ?? "";
  return addressOf("/data/imports", {
    template: "wrong",
    measure: typed("measure"),
    period: typed("period"),
  });
}

/** The metric upload's template of one measure and period, a row for each practice of the reader's system. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const actor = await currentActor();
  const systems = actor ? scopeOf(actor, "load.run").organisations : [];
  if (systems.length === 0) return new Response(null, { status: 404 });
  const period = parsePeriod(asked.get("period") ?? "");
  const definition = period && (await definitionsOn(period.end)).get(asked.get("measure") ?? "");
  if (!period || !definition || definition.cadence !== period.cadence) {
    return new Response(null, {
      status: 303,
      headers: { Location: `${again(asked)}#template-period` },
    });
  }
  const practices = await practicesOpenIn(systems, period.end);
  return new Response(metricTemplate(definition.code, period.text, practices), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${definition.code}_${period.text.replace("/", "-")}.csv"`,
    },
  });
}
