import "server-only";
import { cache } from "react";
import { dateOf, type Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { findPractice, type Practice } from "@/lib/server/queries/practices";
import { isInForce } from "./returns-by";

/** A practice with the PCNs it lets complete its returns: what decides who may read and write them. */
export type ReturnedPractice = Practice & { returnsBy: string[] };

/** The practice of a code as it stands today, for pages and forms about its returns. */
export const findReturned = cache(async (code: string): Promise<ReturnedPractice | null> => {
  const practice = await findPractice(code, today());
  if (!practice) return null;
  const delegations = await delegationsOf(practice.code);
  return { ...practice, returnsBy: delegations.filter(({ inForce }) => inForce).map(({ pcn }) => pcn) };
});

/** That a PCN may complete a practice's returns, from day to day. */
export type Delegation = {
  id: number;
  pcn: string;
  pcnName: string;
  startsOn: Day;
  endsOn: Day | null;
  by: string;
  /** Whether the PCN may complete them today. */
  inForce: boolean;
};

/** Every PCN the practice has let complete its returns, the newest first. */
export async function delegationsOf(practice: string): Promise<Delegation[]> {
  const { rows } = await pool().query<Delegation>(
    `select d.id, d.pcn, o.name as "pcnName", d.starts_on as "startsOn", d.ends_on as "endsOn", p.name as by,
            ${isInForce("$2")} as "inForce"
     from return_delegation d join organisation o on o.code = d.pcn left join person p on p.id = d.given_by
     where d.practice = $1 order by d.starts_on desc, d.id desc`,
    [practice, dateOf(today())],
  );
  return rows;
}
