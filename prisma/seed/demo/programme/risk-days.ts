import { addDays, day } from "@/lib/periods/day";
import { changeRisk, type RiskChange } from "@/lib/server/commands/change-risk";
import { addRisk, scoreRisk } from "@/lib/server/commands/record-risk";
import { db } from "@/lib/server/db";
import type { DemoRisk } from "./demo-workstream";
import { mustBe, SET_UP, type About, type Happening, type Manager } from "./happening";

/** A risk with its actions and later score, each on its day. */
export function riskDays(manager: Manager, of: About, given: DemoRisk): Happening[] {
  const { first, later, escalated, actions, framework = "", ...said } = given;
  let risk = 0;
  let version = 1;
  const change = (what: RiskChange) => async () => {
    mustBe(await changeRisk(manager, { ...of, risk, version, change: what }), given.title);
    version += 1;
  };
  return [
    {
      on: SET_UP,
      work: async () =>
        (risk = await addRisk(manager, { ...of, risk: { ...said, framework, current: first } })),
    },
    ...actions.map(({ title, owner, due }) => ({
      on: addDays(SET_UP, 1),
      work: change({ is: "action-added", title, owner, due: day(due) }),
    })),
    ...(later
      ? [
          {
            on: day(later.on),
            work: async () => {
              mustBe(
                await scoreRisk(manager, { ...of, risk, version, score: later.score, words: later.why }),
                given.title,
              );
              version += 1;
            },
          },
        ]
      : []),
    ...actions.flatMap(({ title, done }) =>
      done
        ? [
            {
              on: day(done),
              work: async () => {
                const { id: action } = await db().programmeRiskAction.findFirstOrThrow({
                  where: { riskId: risk, title },
                });
                await change({ is: "action-done", action })();
              },
            },
          ]
        : [],
    ),
    ...(escalated ? [{ on: day(escalated.on), work: change({ is: "escalated", to: escalated.to }) }] : []),
  ];
}
