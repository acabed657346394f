import { z } from "zod";

/** Words that are needed, with what to enter where there are none. */
export const words = (message: string) => z.string().trim().min(1, message).max(2000);
/** Words that may be left out. */
export const optionalWords = z.string().trim().max(2000);
/** The version of what was read, so that nothing is written over unseen. */
export const version = z.coerce.number().int();

export const STALE =
  "Someone changed it meanwhile. What you typed is kept, and the page shows what stands now: change yours if you need to, then send it again";
/** The committees a report goes to, in order: one on each line. */
export const bodiesField = z
  .string()
  .transform((text) => text.split("\n").flatMap((line) => line.trim() || []))
  .pipe(z.array(z.string()).min(1, "Enter a committee on each line, the first to read a report first"));
