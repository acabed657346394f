import { addDays, day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { PCARP } from "../../reference/programmes/pcarp";
import { SYSTEM } from "../names";
import { MANAGER, type Happening, type Manager } from "./happening";
import { ROUNDS } from "./rounds";
import { demoValues } from "./values";

/** Each month's figures six days before its updates are asked for, the first time all that came before. */
export function valueDays(manager: Manager, { id }: Programme): Happening[] {
  const all = demoValues();
  return ROUNDS.map(({ month, opens }, index) => {
    const after = ROUNDS[index - 1]?.month;
    const values = all.filter(({ period }) => {
      const { end } = periodOf(period);
      return end <= periodOf(month).end && (after === undefined || end > periodOf(after).end);
    });
    return {
      on: addDays(day(opens), -6),
      work: () =>
        recordProgrammeValues(manager, {
          system: SYSTEM.code,
          programme: { id, name: PCARP.shortName },
          values,
          by: MANAGER,
        }),
    };
  });
}
