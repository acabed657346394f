import { day } from "@/lib/periods/day";
import { REPORT_SECTIONS } from "@/lib/reports/report-content";
import type { Decision } from "@/lib/reports/report-path";
import { beginReport } from "@/lib/server/commands/compose-report";
import { freezeReport } from "@/lib/server/commands/freeze-report";
import { decideReport, sendReport } from "@/lib/server/commands/send-report";
import { addCommitteeReader } from "@/lib/server/commands/set-committee-reader";
import { db } from "@/lib/server/db";
import { periodsOf } from "@/lib/server/queries/programmes/periods";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { reportComposed } from "@/lib/server/queries/programmes/report-composed";
import { findReport } from "@/lib/server/queries/programmes/reports";
import { PCARP } from "../../reference/programmes/pcarp";
import { MANAGER, mustBe, type Happening, type Manager } from "./happening";

type DemoHop = { body: string; meets: string; decision?: Decision; minute?: string };

/** The demo's reports: two frozen and on their way up the committees, one being composed. */
const REPORTS: readonly { composed: string; frozen?: string; asked: string; hops: readonly DemoHop[] }[] = [
  {
    composed: "2025-11-12",
    frozen: "2025-11-13",
    asked: "Note that access is steady, and that the interface work waits for two trusts.",
    hops: [
      {
        body: "PCARP Group",
        meets: "2025-11-18",
        decision: "assured",
        minute: "The group was assured, with one action on telephony.",
      },
      { body: "ICB Primary Care Group", meets: "2025-11-20", decision: "assured", minute: "Assured." },
      {
        body: "Finance and Performance Committee",
        meets: "2025-11-27",
        decision: "not-assured",
        minute: "The committee asked for a date from each trust on the interface self-assessment.",
      },
      { body: "ICB Board", meets: "2026-01-08", decision: "information", minute: "Received." },
    ],
  },
  {
    composed: "2025-12-16",
    frozen: "2025-12-17",
    asked: "Note that telephony has slipped again, and decide on the escalated workforce risk.",
    hops: [
      {
        body: "PCARP Group",
        meets: "2025-12-18",
        decision: "assured",
        minute: "Assured, with the workforce risk put forward.",
      },
      { body: "ICB Primary Care Group", meets: "2026-01-06", decision: "assured", minute: "Assured." },
      { body: "Finance and Performance Committee", meets: "2026-01-22" },
    ],
  },
  {
    composed: "2026-01-14",
    asked: "Decide on £0.42m for a mid-career offer to salaried GPs in 2026/27.",
    hops: [],
  },
];

/** Margaret Doyle reads what goes to these. */
const READS = ["Finance and Performance Committee", "ICB Board"];
const READER = "Margaret Doyle";

export function reportDays(manager: Manager, programme: Programme): Happening[] {
  const of = {
    system: programme.system,
    programme: { id: programme.id, name: PCARP.shortName },
    by: MANAGER,
  };
  return [
    ...READS.map((body) => ({
      on: day("2025-02-04"),
      work: () => addReader(manager, programme.system, body),
    })),
    ...REPORTS.flatMap(({ composed, frozen, asked, hops }, index): Happening[] => {
      const number = index + 1;
      const begin = async () => {
        const period = (await periodsOf(programme.id)).find((each) => each.number === number);
        const said = { title: "Primary care: access recovery", purpose: "assurance" as const, asked };
        const report = { ...of, ...said, period: period?.id ?? 0, sections: REPORT_SECTIONS };
        mustBe(await beginReport(manager, report), `report ${number}`);
      };
      const freeze = async () => {
        const report = await reportNumber(programme, number);
        const { content, previousId } = await reportComposed(programme, report);
        mustBe(
          await freezeReport(manager, { ...of, report: { ...report, previousId }, content }),
          `report ${number}`,
        );
      };
      return [
        { on: day(composed), work: begin },
        ...(frozen ? [{ on: day(frozen), work: freeze }] : []),
        ...hops.flatMap((hop, at) => hopDays(hop, hops[at - 1]?.meets ?? frozen ?? composed, number)),
      ];
    }),
  ];

  /** Sent the day the committee before it met; decided on the day it met. */
  function hopDays(
    { body, meets, decision, minute = "" }: DemoHop,
    sent: string,
    number: number,
  ): Happening[] {
    const send = async () => {
      const report = await reportNumber(programme, number);
      mustBe(await sendReport(manager, { ...of, report, body, meetsOn: day(meets) }), body);
    };
    const decide = async () => {
      const report = await reportNumber(programme, number);
      const hop = report.hops.find((each) => each.body === body)?.id ?? 0;
      if (decision) mustBe(await decideReport(manager, { ...of, report, hop, decision, minute }), body);
    };
    return [{ on: day(sent), work: send }, ...(decision ? [{ on: day(meets), work: decide }] : [])];
  }
}

async function reportNumber(programme: Programme, number: number) {
  const report = await findReport(programme.id, number);
  if (!report) throw new Error(`The demo has no report ${number}`);
  return report;
}

async function addReader(manager: Manager, system: string, body: string): Promise<void> {
  const person = await db().person.findFirstOrThrow({
    where: { name: READER },
    select: { id: true, name: true },
  });
  mustBe(await addCommitteeReader(manager, { system, body, person }), body);
}
