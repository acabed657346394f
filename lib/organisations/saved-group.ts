import { z } from "zod";
import { SHARED_WITH, shareField } from "./group-sharing";

/** Codes in any mixture of lines, spaces and commas, each once, in the order written. */
export function codesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
}

/** Fewer than this are no comparison: quarters need four. */
export const FEWEST_MEMBERS = 4;

/** A group as it is filled in. */
export const savedGroup = z
  .looseObject({
    name: z
      .string()
      .trim()
      .min(1, "Enter a name, like Rugby Federation")
      .max(80, "Enter a name of 80 characters or fewer"),
    members: z
      .string()
      .transform(codesIn)
      .refine((codes) => codes.length >= FEWEST_MEMBERS, {
        message: `Enter the codes of ${FEWEST_MEMBERS} practices or more, one a line, like M84001`,
      }),
  })
  .transform(({ name, members, ...rest }) => ({
    name,
    members,
    sharedWith: SHARED_WITH.filter((role) => rest[shareField(role)] === "yes"),
  }));

export type NewSavedGroup = z.output<typeof savedGroup>;
