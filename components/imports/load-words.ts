import type { LoadState } from "@/lib/loads/load-state";

export const LOAD_STATE_WORDS: Record<LoadState, string> = {
  "in-force": "In force",
  "partly-replaced": "Partly replaced",
  replaced: "Replaced",
  "taken-back": "Taken back",
  interrupted: "Interrupted: nothing stored",
  running: "Being stored",
};

/** "a command at the machine" where no person did it from a page. */
export function byWords(by: string | null): string {
  return by ?? "A command on the server";
}
