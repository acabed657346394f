import { z } from "zod";
import { parsePeriod, period, type Period } from "@/lib/periods/period";
import { findReturned, type ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";

/** The practice and month a form says it is about; a month that is none is of no practice. */
export async function practiceSent(form: FormData): Promise<ReturnedPractice | null> {
  const [code, of] = [form.get("practice"), form.get("month")];
  if (typeof code !== "string" || typeof of !== "string") return null;
  return parsePeriod(of)?.cadence === "month" ? findReturned(code) : null;
}

export const month = z.string().transform((text): Period => period(text));
export const version = z.coerce.number().int().min(0);

/** Why nothing can be kept now. */
export const NOT_KEPT = {
  "not-asked": "This month is not asked about any more",
  "no-national":
    "No national figures are loaded for your practice in this month: there is nothing to check yet",
  "not-open": "This collection has not opened yet",
  closed: "This collection has closed. The ICB can give your practice longer",
  "edits-closed": "Corrections have closed for this month. The ICB can give your practice longer",
  "file-gone":
    "This file was put into the return, or another took its place, since you opened the page. Look at it again",
};

/** A return's own page. */
export function pathOf({ code }: ReturnedPractice, { text }: Period): string {
  return `/appointments/${code}/${text}`;
}
