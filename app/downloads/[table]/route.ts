import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { permittedAnyOf } from "@/lib/server/permitted";
import { answerWith, formatAsked } from "@/lib/server/downloads/answer";
import { made } from "../made";
import { DOWNLOADS } from "../tables";

/** A page's table as a file: `format` csv or xlsx, `all` for all of it, and the page's own parameters. */
export async function GET(request: NextRequest, { params }: RouteContext<"/downloads/[table]">) {
  const download = DOWNLOADS.get((await params).table);
  const { all, format: asked, ...search } = Object.fromEntries(request.nextUrl.searchParams);
  const format = formatAsked(asked);
  if (!download || !format) notFound();
  const actor = await permittedAnyOf([download.permission].flat());
  const sheet = await download.load({ actor, search, all: all !== undefined, made: made(actor, request) });
  if (!sheet) notFound();
  return answerWith(sheet, format);
}
