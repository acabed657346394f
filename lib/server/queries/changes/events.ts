import "server-only";
import type { OrganisationEvent } from "@/lib/changes/organisation-changes";
import { displayName } from "@/lib/organisations/display-name";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { knownAnswers } from "@/lib/server/known-answers";

type Where = { pcn: string | null; place: string | null; pcnName: string | null; placeName: string | null };
type Row = {
  code: string;
  name: string;
  opened: Day | null;
  closed: Day | null;
  before: Where;
  after: Where;
  into: string | null;
  mergedOn: Day | null;
};

/** Practices that opened, closed, merged or moved between two months' last days, of those the reader sees by name. */
export async function organisationEvents(
  scope: FiguresScope,
  { from, to }: { from: Period; to: Period },
): Promise<OrganisationEvent[]> {
  const { rows } = await knownAnswers().query<Row>(
    `select o.code, o.name, o.opened_on as opened, o.closed_on as closed, s."on" as "mergedOn", n.name as "into",
            ${where("a")} as before, ${where("b")} as after
     from practice_on($3) b
     join organisation o on o.code = b.code
     left join practice_on($2) a on a.code = b.code
     left join succession s on s.predecessor_code = o.code and s."on" > $2 and s."on" <= $3
     left join organisation n on n.code = s.successor_code
     where $1 in (a.system, b.system)
       and (a.pcn is distinct from b.pcn or a.place is distinct from b.place or s."on" is not null
            or (o.opened_on > $2 and o.opened_on <= $3) or (o.closed_on >= $2 and o.closed_on < $3))
     order by o.name`,
    [scope.system, from.end, to.end],
  );
  const seen = ({ code, before, after }: Row) =>
    [before, after].some(({ pcn, place }) => {
      const above = [pcn, place, scope.system].filter((each) => each !== null);
      return visibilityIn(scope, { code, ancestors: above, kind: "PRACTICE" }) === "named";
    });
  return rows.filter(seen).flatMap((row) => eventsOf(row, { from, to }));
}

function where(alias: string): string {
  const named = (code: string) => `(select x.name from organisation x where x.code = ${code})`;
  return `json_build_object('pcn', ${alias}.pcn, 'place', ${alias}.place,
    'pcnName', ${named(`${alias}.pcn`)}, 'placeName', ${named(`${alias}.place`)})`;
}

function eventsOf(row: Row, { from, to }: { from: Period; to: Period }): OrganisationEvent[] {
  const { opened, closed, mergedOn, into, before, after } = row;
  const within = [before.place, before.pcn, after.place, after.pcn].filter((each) => each !== null);
  const practice = { code: row.code, name: displayName(row.name), within };
  if (mergedOn && into) return [{ ...practice, on: mergedOn, what: "merged", into: displayName(into) }];
  if (closed && closed >= from.end && closed < to.end) return [{ ...practice, on: closed, what: "closed" }];
  if (opened && opened > from.end && opened <= to.end) return [{ ...practice, on: opened, what: "opened" }];
  const isClosed = closed !== null && closed < from.end;
  if (isClosed) return [];
  const moved = { ...practice, on: to.end, what: "moved" as const };
  const name = (text: string | null) => text && displayName(text);
  return [
    ...(before.pcn === after.pcn
      ? []
      : [{ ...moved, kind: "PCN" as const, from: name(before.pcnName), to: name(after.pcnName) }]),
    ...(before.place === after.place
      ? []
      : [{ ...moved, kind: "Place" as const, from: name(before.placeName), to: name(after.placeName) }]),
  ];
}
