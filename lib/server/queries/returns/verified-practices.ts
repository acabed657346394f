import "server-only";
import { cache } from "react";
import {
  verifiedShare,
  verifiedSum,
  verifiedTold,
  type CheckedPractice,
  type VerifiedShare,
} from "@/lib/appointments/verified-share";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { dateOf } from "@/lib/periods/day";
import { period, type Period } from "@/lib/periods/period";
import { knownAnswers } from "@/lib/server/known-answers";
import { practicesOpenOn } from "../places";
import { smallCellFloor } from "../settings";

/** Every practice of a system open at a month's end, and whether it verified the month. For queries that apply the reader's scope. */
export function verifiedPractices(system: string, month: Period): Promise<readonly CheckedPractice[]> {
  return checked(system, month.text);
}

const checked = cache(async (system: string, text: string): Promise<readonly CheckedPractice[]> => {
  const month = period(text);
  const [open, { rows }] = await Promise.all([
    practicesOpenOn({ system }, month.end),
    knownAnswers().query<{ code: string; reported: boolean; verified: boolean; disputed: boolean }>(
      `with reported as (
         select distinct organisation_code as code from reading
         where scope = $1 and period = $3 and level = 'PRACTICE' and source = 'gpad' and value is not null),
       sent as (
         select a.practice as code, exists (
                  select 1 from return_dispute d
                  where d.return_id = a.id and d.state in ('OPEN', 'REFERRED', 'AGREED')) as disputed
         from appointment_return a
         where a.system = $1 and a.month = $2 and a.state in ('SUBMITTED', 'RESUBMITTED', 'ACCEPTED'))
       select code, r.code is not null as reported, s.code is not null as verified,
              coalesce(s.disputed, false) as disputed
       from reported r full join sent s using (code)`,
      [system, dateOf(month.start), text],
    ),
  ]);
  const kept = new Map(rows.map((row) => [row.code, row]));
  return open.map(({ code, pcn, pcnName, place, placeName }) => {
    const { reported = false, verified = false, disputed = false } = kept.get(code) ?? {};
    return { code, pcn, pcnName, place, placeName, reported, verified, disputed };
  });
});

/** How many practices of a system, Place or PCN verified a month, as far as the reader may know; null where it has none. */
export async function verifiedIn(
  scope: FiguresScope,
  { area, month }: { area: string; month: Period },
): Promise<VerifiedShare | null> {
  const { system } = scope;
  const practices = await verifiedPractices(system, month);
  const members = practices.filter(({ pcn, place }) => area === system || area === place || area === pcn);
  const [first] = members;
  if (!first) return null;
  const name = area === system ? null : area === first.place ? first.placeName : first.pcnName;
  const isNamed = members.every(({ code, pcn, place }) => {
    const ancestors = [pcn, place, system].filter((each) => each !== null);
    return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
  });
  if (isNamed) return verifiedShare({ code: area, name }, members);
  const told = verifiedTold(system, practices, await smallCellFloor(month.end));
  return verifiedSum({ code: area, name }, members, told);
}

/** The same of the whole system as it may be told to everyone: programmes and their reports have readers who may name no practice. */
export async function verifiedByAll(system: string, month: Period): Promise<VerifiedShare> {
  const practices = await verifiedPractices(system, month);
  const told = verifiedTold(system, practices, await smallCellFloor(month.end));
  return verifiedSum({ code: system, name: null }, practices, told);
}
