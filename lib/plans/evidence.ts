/** Why a file was not kept as evidence, by the word that the page's address has for it. */
export const EVIDENCE_PROBLEMS = {
  "not-a-form": "The file did not arrive whole. Choose it again",
  "too-much": "Send one file of up to 10 MB",
  "no-file": "Choose a file, for example the minutes of a meeting",
  unfit:
    "This file was not kept. Send a PDF, PNG, JPEG, Word (.docx, without macros) or csv file of up to 10 MB that is what its name says",
  patient:
    "This file holds what looks like an NHS number. Take it out, or tick that it is none and choose the file again",
} as const;

export type EvidenceProblem = keyof typeof EVIDENCE_PROBLEMS;

export function evidenceProblem(text: string | undefined): EvidenceProblem | null {
  return text !== undefined && Object.hasOwn(EVIDENCE_PROBLEMS, text) ? (text as EvidenceProblem) : null;
}
