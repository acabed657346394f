import { parsePeriod, periodName } from "@/lib/periods/period";
import type { ReturnEntry } from "../return-entry";
import type { Told } from "../told";
import { dayWords } from "../words";

type Returns = ReturnEntry["action"];

const itself = ({ subject }: { subject: string }) => [subject];

/** Collection of returns: each move of each return, and the dates they are held to. */
export const RETURNS: { [Action in Returns]: Told<Action> } = {
  "window.set": {
    label: "Collection window set",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, opensOn, due, closes, editsClose, was } }) =>
      `Set the collection of ${monthWords(month)}: opens ${dayWords(opensOn)}, due ${due}, closes ${closes}, edits close ${editsClose}${was === null ? "" : `. It was ${was}`}`,
  },
  "window.extended": {
    label: "Extension given",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, due, closes, editsClose, reason } }, { subject }) =>
      `Gave ${subject} longer for ${monthWords(month)}: due ${due}, closes ${closes}, edits close ${editsClose}. Why: ${reason}`,
  },
  "window.extension-withdrawn": {
    label: "Extension withdrawn",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month } }, { subject }) =>
      `Withdrew the extension of ${subject} for ${monthWords(month)}`,
  },
  "return.begun": {
    label: "Return or correction begun",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, revision } }, { subject }) =>
      revision === 1
        ? `Began the return of ${subject} for ${monthWords(month)}`
        : `Began a correction of the return of ${subject} for ${monthWords(month)}`,
  },
  "return.file-put-in": {
    label: "File put into a return",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, is, added, changed } }, { subject }) =>
      `Put ${is === "template" ? "a filled-in template" : "an extract of the appointment book"} into the return of ${subject} for ${monthWords(month)}: ${added} added, ${changed} changed`,
  },
  "return.sent": {
    label: "Return sent",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, revision, name, role, onBehalfBy, disputed, late } }, { subject, of }) =>
      [
        `Sent the return of ${subject} for ${monthWords(month)}`,
        revision > 1 ? `, version ${revision}` : "",
        onBehalfBy === null ? "" : `, on its behalf as ${of(onBehalfBy)}`,
        `, attested by ${name}, ${role}`,
        disputed === 0 ? "" : `; ${disputed} ${disputed === 1 ? "figure does" : "figures do"} not match`,
        late ? "; late" : "",
      ].join(""),
  },
  "return.accepted": {
    label: "Return accepted",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month } }, { subject }) =>
      `Accepted the return of ${subject} for ${monthWords(month)}`,
  },
  "return.returned": {
    label: "Return sent back",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, comments, until } }, { subject }) =>
      `Sent the return of ${subject} for ${monthWords(month)} back with ${comments} ${comments === 1 ? "comment" : "comments"}${untilWords(until)}`,
  },
  "return.released": {
    label: "Return released",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, reason, until } }, { subject }) =>
      `Released the accepted return of ${subject} for ${monthWords(month)}${untilWords(until)}: ${reason}`,
  },
  "return.dispute-settled": {
    label: "Disputed figure settled",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, figure, stands, words } }, { subject }) =>
      `Settled “${figure}” of ${subject} for ${monthWords(month)}: ${stands.toLowerCase()}${words === "" ? "" : `. ${words}`}`,
  },
  "return.chased": {
    label: "Practices reminded",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { month, practices, messages } }) =>
      `Reminded ${practices.length} ${practices.length === 1 ? "practice" : "practices"} of the return for ${monthWords(month)} (${messages} ${messages === 1 ? "e-mail" : "e-mails"})`,
  },
  "return.delegated": {
    label: "PCN may complete returns",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { pcn, startsOn } }, { subject, of }) =>
      `Let ${of(pcn)} complete the returns of ${subject} from ${dayWords(startsOn)}`,
  },
  "return.delegation-ended": {
    label: "PCN may no longer complete returns",
    topic: "returns",
    organisations: itself,
    words: ({ detail: { pcn, endsOn } }, { subject, of }) =>
      `Ended that ${of(pcn)} completes the returns of ${subject}: the last day is ${dayWords(endsOn)}`,
  },
};

function monthWords(month: string): string {
  const parsed = parsePeriod(month);
  return parsed ? periodName(parsed) : month;
}

function untilWords(until: string | null): string {
  return until === null ? "" : `, to be sent again by ${until}`;
}
