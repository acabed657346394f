import type { Assured } from "@/lib/server/commands/record-intelligence";
import { today } from "@/lib/server/clock";
import { findPractice, type Practice } from "@/lib/server/queries/practices";

/** The practice a form says it is about, for `action()` to ask whether the sender may. */
export async function practiceSent(form: FormData): Promise<Practice | null> {
  const code = form.get("practice");
  return typeof code === "string" ? findPractice(code, today()) : null;
}

export function assured({ code, system }: Practice): Assured {
  return { practice: code, system: system.code };
}
