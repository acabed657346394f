import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { pngOf } from "@/lib/server/downloads/picture";
import { permittedActor } from "@/lib/server/permitted";
import { made } from "../../downloads/made";
import { PICTURES } from "../pictures";

/** A page's chart as a picture: `format` svg or png, and the page's own parameters. */
export async function GET(request: NextRequest, { params }: RouteContext<"/charts/[chart]">) {
  const { chart: name } = await params;
  const { format = "svg", ...search } = Object.fromEntries(request.nextUrl.searchParams);
  const picturing = PICTURES.get(name);
  if (!picturing || (format !== "svg" && format !== "png")) notFound();
  const actor = await permittedActor(picturing.permission);
  const picture = await picturing.draw({ actor, search, all: false, made: made(actor, request) });
  if (!picture) notFound();
  if (format === "svg") return answer(picture.svg, `${picture.fileName}.svg`, "image/svg+xml; charset=utf-8");
  const png = await pngOf(picture.svg);
  return png ? answer(png, `${picture.fileName}.png`, "image/png") : new Response(NO_FONTS, { status: 503 });
}

const NO_FONTS =
  "This server has no fonts to draw a picture's words with. Take the SVG, or ask whoever runs the service to install fonts-liberation.";

function answer(body: string | Buffer<ArrayBuffer>, name: string, type: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
