import { day } from "@/lib/periods/day";
import type { Rated } from "@/lib/programmes/rating";
import { answerUpdate } from "@/lib/server/commands/answer-update";
import { openProgrammePeriod } from "@/lib/server/commands/open-programme-period";
import { writeUpdate } from "@/lib/server/commands/write-update";
import { periodsOf } from "@/lib/server/queries/programmes/periods";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { ratingsProposed } from "@/lib/server/queries/programmes/standing";
import { workstreamsOf } from "@/lib/server/queries/programmes/workstreams";
import { PCARP } from "../../reference/programmes/pcarp";
import { SYSTEM } from "../names";
import { about, MANAGER, mustBe, nameOf, type Happening, type Manager } from "./happening";
import { ROUNDS } from "./rounds";
import { WORKSTREAMS } from "./workstreams";

/** A period opened, its updates sent, and accepted. */
export function updateDays(manager: Manager, programme: Programme, index: number): Happening[] {
  const { month, opens, due, sent, accepted } = ROUNDS[index] ?? ROUNDS[0];
  const names = new Map(Object.keys(WORKSTREAMS).map((slug) => [slug, nameOf(slug)]));
  const opened = {
    ...{ system: SYSTEM.code, month, dueOn: day(due), names, by: MANAGER },
    programme: { id: programme.id, slug: programme.slug, name: PCARP.shortName },
  };
  return [
    { on: day(opens), work: async () => mustBe(await openProgrammePeriod(manager, opened), month) },
    { on: day(sent), work: () => eachUpdate(manager, programme, index, "send") },
    { on: day(accepted), work: () => eachUpdate(manager, programme, index, "accept") },
  ];
}

async function eachUpdate(manager: Manager, programme: Programme, index: number, which: "send" | "accept") {
  const [states, periods] = await Promise.all([workstreamsOf(programme.id), periodsOf(programme.id)]);
  const period = periods.find(({ number }) => number === index + 1);
  if (!period) throw new Error(`Period ${index + 1} is not open`);
  for (const [slug, { told, lead: by }] of Object.entries(WORKSTREAMS)) {
    const said = told[index];
    const state = states.get(slug);
    const update = state?.updates.find((each) => each.period === period.number);
    if (!said || !state || !update) continue;
    const of = { ...about(state.id, slug), period, version: update.version, by };
    if (which === "accept") {
      // The newest round is still being read: one update waits.
      if (index === ROUNDS.length - 1 && slug === "workforce") continue;
      const workstream = { ...of.workstream, code: slug, leadId: state.leadId };
      const named = { slug: programme.slug, name: PCARP.shortName };
      mustBe(
        await answerUpdate(manager, { ...of, workstream, programme: named, returned: null, by: MANAGER }),
        slug,
      );
      continue;
    }
    const [delivery = null, deliveryReason = ""] = said.delivery ?? [];
    const written = {
      ...{ thisPeriod: said.now, nextPeriod: said.next, asks: said.asks },
      ...{ delivery: delivery as Rated | null, deliveryReason, confidence: null, confidenceReason: "" },
      send: await ratingsProposed(programme, state, period),
    };
    mustBe(await writeUpdate(manager, { ...of, ...written }), slug);
  }
}
