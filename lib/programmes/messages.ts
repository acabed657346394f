import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Workstream } from "./programme";

type About = {
  programme: { slug: string; name: string };
  workstream: Pick<Workstream, "code" | "name">;
  number: number;
};

/** To a lead, when a period opens. */
export function updateAsked({ programme, workstream, number, dueOn }: About & { dueOn: Day }) {
  return {
    key: `update-asked:${programme.slug}:${number}:${workstream.code}`,
    kind: "update-asked",
    subject: `An update of ${workstream.name} is asked for by ${dayName(dueOn)}`,
    body: `Period ${number} of ${programme.name} is open. Last period’s words are there to amend. Please send the update of ${workstream.name} by ${dayName(dueOn)}.`,
    private: null,
    path: `/programmes/${programme.slug}/${workstream.code}/update`,
  };
}

/** To a lead, when an update comes back. */
export function updateReturned({
  programme,
  workstream,
  number,
  update,
  why,
}: About & { update: string; why: string }) {
  return {
    key: `update-returned:${update}`,
    kind: "update-returned",
    subject: `Your update of ${workstream.name} came back`,
    body: `The programme manager has returned the update of ${workstream.name} for period ${number}: ${why}`,
    private: null,
    path: `/programmes/${programme.slug}/${workstream.code}/update`,
  };
}
