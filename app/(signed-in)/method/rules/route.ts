import { today } from "@/lib/server/clock";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { settingsOn } from "@/lib/server/queries/settings";
import { currentActor } from "@/lib/server/session";
import { editionRead } from "../edition";

/** Every setting and definition in force today, for whoever wants to check or repeat the figures. */
export async function GET() {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 404 });
  const on = today();
  const [settings, definitions, edition] = await Promise.all([
    settingsOn(on),
    definitionsOn(on),
    editionRead(actor, on),
  ]);
  const rules = {
    inForceOn: on,
    settings,
    definitions: [...definitions.values()],
    // Its "framework" is what `npm run levels -- --what-if` reads as a draft.
    ...(edition ? { edition } : {}),
  };
  return new Response(`${JSON.stringify(rules, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="rules_${on}.json"`,
    },
  });
}
