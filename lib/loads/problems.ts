import { MOST_ERRORS, type FileError } from "./dataset";

/** What is wrong with one file, gathered while it is read, to be told all at once. */
export type Problems = {
  add(error: FileError): void;
  /** As many as an answer lists: reading on would tell nobody more. */
  full(): boolean;
  list(): FileError[];
};

export function gatherProblems(): Problems {
  const errors: FileError[] = [];
  return {
    add(error) {
      if (errors.length < MOST_ERRORS) errors.push(error);
    },
    full: () => errors.length >= MOST_ERRORS,
    list: () => errors,
  };
}
