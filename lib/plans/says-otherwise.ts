import { isEnded, type Status } from "./status";

/** What is judged is running work: whoever resumes an action is proposed a status of a running one. */
export function judgedAs(to: Status, from: Status): Status {
  if (isEnded(to) || to === "PAUSED") return to;
  return isEnded(from) || from === "PAUSED" ? "ON_TRACK" : from;
}

/** Whether a status needs a reason. Ending or pausing is a decision of its own, which its own fields explain. */
export function saysOtherwise(status: Status, proposed: Status): boolean {
  return !isEnded(status) && status !== "PAUSED" && status !== proposed;
}
