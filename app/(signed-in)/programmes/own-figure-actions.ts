"use server";

import { z } from "zod";
import { action } from "@/lib/server/action";
import { version, words } from "./form-fields";
import { changed } from "./set-up-change";
import { programmeSent } from "./subject";

const permission = "programme.accept-update";
const subject = programmeSent;

const figure = {
  name: words("Enter what it counts, like Pharmacies that deliver all three services"),
  shortName: words("Enter a short name, like Pharmacies delivering").max(48, "Keep it to 48 letters"),
  unit: z.enum(["share", "rate", "number"], "Choose what it is"),
  direction: z
    .enum(["1", "-1", "0"], "Choose which way is better")
    .transform(Number)
    .pipe(z.union([z.literal(1), z.literal(-1), z.literal(0)])),
  of: z.enum(["ICB", "Place", "Pharmacy", "Dental", "Trust", "Role"], "Choose of whom it tells"),
  counted: words("Enter what is counted, like pharmacies"),
  cadence: z.enum(["month", "quarter", "year"], "Choose how often"),
  publisher: words("Enter where it comes from, like ICB return"),
};

export const addFigure = action({
  permission,
  subject,
  input: z.object({ version, ...figure }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "figure-added", figure: { ...given, lagDays: 45 } }, "figure"),
});

export const describeFigure = action({
  permission,
  subject,
  input: z.object({ version, figure: z.string(), ...figure }),
  run: ({ actor, subject: programme, input: { version: seen, figure: code, ...given } }) =>
    changed(actor, programme, seen, { is: "figure-described", figure: code, given }, "figure"),
});

export const removeFigure = action({
  permission,
  subject,
  input: z.object({ version, figure: z.string() }),
  run: ({ actor, subject: programme, input: { version: seen, figure: code } }) =>
    changed(actor, programme, seen, { is: "figure-removed", figure: code }, "figure"),
});
