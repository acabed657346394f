import { expect, test } from "vitest";
import { z } from "zod";
import { tooLong } from "@/lib/forms/too-long";

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: tooLong }).error?.issues.map(({ message }) => message);

test("words longer than a field keeps are told in plain words, wherever the field lies", () => {
  expect(said(z.string().max(3), "four")).toEqual(["Use 3 letters or fewer"]);
  expect(
    said(z.object({ title: z.string().trim().min(1, "Enter a title").max(3) }), { title: "four" }),
  ).toEqual(["Use 3 letters or fewer"]);
});

test("a rule with its own words keeps them", () => {
  expect(said(z.string().max(3, "Three will do"), "four")).toEqual(["Three will do"]);
  expect(said(z.string().min(1, "Enter a title"), "")).toEqual(["Enter a title"]);
});
