import type { NotReceived } from "@/lib/uploads/not-received";
import type { TableStatus } from "@/lib/uploads/upload-table";
import type { UploadState } from "@/lib/uploads/upload-state";

export const TABLE_WORDS: Record<TableStatus, string> = {
  ready: "Ready to load",
  unchanged: "Already loaded: nothing to do",
  "asks-member": "Needs an answer",
  "asks-month": "Needs an answer",
  refused: "Cannot be loaded",
  unrecognised: "Not recognised",
  loaded: "Loaded",
  "changed-since": "Left alone: it would now do something else",
};

export const STATE_WORDS: Record<UploadState, string> = {
  checking: "Being checked",
  "check-interrupted": "The check was interrupted",
  review: "Waits for you to confirm",
  "nothing-to-load": "Checked: nothing in it can be loaded, or all of it is",
  loading: "Being loaded",
  "load-interrupted": "The load was interrupted",
  done: "Done",
  discarded: "Discarded",
};

/** Why nothing was received, what to do, and nothing else. */
export const PROBLEM_WORDS: Record<NotReceived, string> = {
  "too-big": "These files are together larger than 2 GB. Send them in parts, or as a zip",
  "too-many": "These are more than 40 files. Send them in parts, or as a zip",
  "not-a-form": "The files did not arrive whole. Choose them again",
  "no-file": "Choose at least one file, for example gp-reg-pat-prac-map.csv",
};
