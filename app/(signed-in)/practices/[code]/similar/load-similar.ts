import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { isNamed } from "@/lib/server/queries/peers";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";
import { similarPractices, type Similar } from "@/lib/server/queries/similar-practices";

export type LoadedSimilar = Similar & { practices: readonly OpenPractice[] };

/** The practices most like one. Null for a reader who may not name every practice they are chosen from. */
export async function loadSimilar(
  scope: FiguresScope,
  { code, on }: { code: string; on: Day },
): Promise<LoadedSimilar | null> {
  const practices = await practicesOpenOn(scope, on);
  if (!practices.every((each) => isNamed(scope, each))) return null;
  return { ...(await similarPractices(scope, practices, { code, on })), practices };
}
