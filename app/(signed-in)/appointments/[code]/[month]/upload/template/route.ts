import { TEMPLATE, templateRows } from "@/lib/appointments/return-template";
import { VARIANCE_REASONS } from "@/lib/appointments/variance-reasons";
import { cellsOf } from "@/lib/exports/sheet";
import { periodName } from "@/lib/periods/period";
import { answerWith, formatAsked } from "@/lib/server/downloads/answer";
import { completedBy } from "@/lib/server/returns/completed-by";
import { currentActor } from "@/lib/server/session";
import { markingFor } from "../../../../../../marking";
import { answeredIn, askedMonth } from "../../asked";

/** The month as a file to fill in, with what is answered so far. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/appointments/[code]/[month]/upload/template">,
) {
  const found = await completedBy(await currentActor(), await params);
  const format = formatAsked(new URL(request.url).searchParams.get("format") ?? undefined);
  if (!found || !format) return new Response(null, { status: 404 });
  const { actor, practice, month } = found;
  const { kept, national } = await askedMonth(practice, month.text);
  if (!national) return new Response(null, { status: 404 });
  const of = { practice: practice.code, month };
  const rows = cellsOf(TEMPLATE, templateRows(of, national.now.figures, answeredIn(kept)));
  return answerWith(
    {
      fileName: `return_${practice.code}_${month.text}`,
      title: `Monthly return of ${practice.name}, ${periodName(month)}`,
      columns: TEMPLATE,
      notes: [
        { name: "Classification", text: markingFor(actor) },
        { name: "How to fill it in", text: HOW },
        { name: "Reasons", text: Object.values(VARIANCE_REASONS).join("; ") },
      ],
      rows,
      most: rows.length,
    },
    format,
  );
}

const HOW =
  "Enter your count of each figure: the national figure where it matches your book, a whole number where it does not, with one of the reasons. The last line takes what the national figures cannot see (PCN, hub or enhanced access), with where it is held in its note. A line left empty says nothing and stays as it is in the return. Nothing about a patient.";
