import type { ProgrammeEntry } from "../programme-entry";
import type { Told } from "../told";
import { dayWords } from "../words";

type Programme = ProgrammeEntry["action"];

const about = {
  topic: "programmes",
  organisations: ({ subject }: { subject: string }) => [subject],
} as const;

const MILESTONE = {
  added: "Added the milestone",
  moved: "Moved the milestone",
  done: "Recorded as done the milestone",
  reopened: "Reopened the milestone",
  stopped: "Stopped the milestone",
} as const;

/** Programmes, their updates and their reports. */
export const PROGRAMMES: { [Action in Programme]: Told<Action> } = {
  "programme.added": {
    ...about,
    label: "Programme added",
    words: ({ detail: { name } }) => `Added the programme “${name}”`,
  },
  "programme.changed": {
    ...about,
    label: "Programme changed",
    words: ({ detail: { programme, what } }) => `Changed ${programme}: ${what}`,
  },
  "workstream.led": {
    ...about,
    label: "Lead of a workstream named",
    words: ({ detail: { workstream, lead, sro } }) =>
      `Named ${lead} as lead and ${sro} as senior responsible owner of ${workstream}`,
  },
  "programme-values.recorded": {
    ...about,
    label: "Figures of a programme recorded",
    words: ({ detail: { programme, values, figures } }) =>
      `Recorded ${values} ${values === 1 ? "figure" : "figures"} of ${programme}: ${figures.join(", ")}`,
  },
  "milestone.changed": {
    ...about,
    label: "Milestone changed",
    words: ({ detail: { title, workstream, kind, dueFrom, dueTo } }) => {
      const from = dueFrom === null || dueFrom === dueTo ? "" : ` instead of ${dayWords(dueFrom)}`;
      return `${MILESTONE[kind]} “${title}” of ${workstream}, due ${dayWords(dueTo)}${from}`;
    },
  },
  "programme-risk.added": {
    ...about,
    label: "Risk added",
    words: ({ detail: { title, workstream, score } }) =>
      `Added the risk “${title}” of ${workstream}, scored ${score}`,
  },
  "programme-risk.scored": {
    ...about,
    label: "Risk scored",
    words: ({ detail: { title, from, to } }) => `Scored the risk “${title}” ${to}; it was ${from}`,
  },
  "programme-risk.changed": {
    ...about,
    label: "Risk changed",
    words: ({ detail: { title, what } }) => `Changed the risk “${title}”: ${what}`,
  },
  "programme-period.opened": {
    ...about,
    label: "Period opened",
    words: ({ detail: { programme, number, dueOn } }) =>
      `Opened period ${number} of ${programme}; updates are due by ${dayWords(dueOn)}`,
  },
  "workstream-update.saved": {
    ...about,
    label: "Update of a workstream saved",
    words: ({ detail: { workstream, period } }) => `Saved the update of ${workstream} for period ${period}`,
  },
  "workstream-update.sent": {
    ...about,
    label: "Update of a workstream sent",
    words: ({ detail: { workstream, period } }) => `Sent the update of ${workstream} for period ${period}`,
  },
  "workstream-update.accepted": {
    ...about,
    label: "Update of a workstream accepted",
    words: ({ detail: { workstream, period } }) =>
      `Accepted the update of ${workstream} for period ${period}`,
  },
  "workstream-update.returned": {
    ...about,
    label: "Update of a workstream returned",
    words: ({ detail: { workstream, period, why } }) =>
      `Returned the update of ${workstream} for period ${period}: ${why}`,
  },
  "report.composed": {
    ...about,
    label: "Report composed",
    words: ({ detail: { number, title } }) => `Composed report ${number}, “${title}”`,
  },
  "report.frozen": {
    ...about,
    label: "Report frozen",
    words: ({ detail: { number, hash } }) => `Froze report ${number}; its check is ${hash.slice(0, 12)}`,
  },
  "report.sent": {
    ...about,
    label: "Report sent to a committee",
    words: ({ detail: { number, body, meetsOn } }) =>
      `Sent report ${number} to ${body}, which meets on ${dayWords(meetsOn)}`,
  },
  "report.decided": {
    ...about,
    label: "Decision of a committee recorded",
    words: ({ detail: { number, body, decision } }) =>
      `Recorded what ${body} decided of report ${number}: ${decision}`,
  },
  "committee-reader.added": {
    ...about,
    label: "Reader of a committee added",
    words: ({ detail: { body, reader } }) => `Made ${reader} a reader of what is due to ${body}`,
  },
  "committee-reader.ended": {
    ...about,
    label: "Reader of a committee ended",
    words: ({ detail: { body, reader } }) => `Ended what ${reader} reads for ${body}`,
  },
  "access-plan.set": {
    ...about,
    label: "Access improvement plan recorded",
    words: ({ detail: { of, status } }) => `Recorded the access improvement plan of ${of}: ${status}`,
  },
};
