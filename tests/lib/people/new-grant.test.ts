import { expect, test } from "vitest";
import { newGrant } from "@/lib/people/new-grant";

const filled = { role: "PCN_STAFF", startsOn: "2026-04-01", endsOn: "2027-03-31" };

test("a role with a first and a last day is a grant", () => {
  expect(newGrant.parse({ ...filled, endsOn: " 2027-03-31 " })).toEqual(filled);
  expect(newGrant.safeParse({ ...filled, endsOn: filled.startsOn }).success).toBe(true);
});

test.each([
  ["no role", { role: "" }, "Choose a role"],
  ["a role that does not exist", { role: "OWNER" }, "Choose a role"],
  ["no last day", { endsOn: "" }, "Enter the last day, like 2027-03-31"],
  ["a day that is none", { startsOn: "2026-02-30" }, "Enter the first day, like 2026-04-01"],
  ["a last day before the first", { endsOn: "2026-03-31" }, "The last day must be on or after the first day"],
])("%s is refused", (_case, change, message) => {
  const { error } = newGrant.safeParse({ ...filled, ...change });
  expect(error?.issues.map((issue) => issue.message)).toContain(message);
});

test("days in the wrong order are told of together with whatever else is wrong", () => {
  const { error } = newGrant.safeParse({ ...filled, role: "", endsOn: "2026-03-31" });
  expect(error?.issues.map(({ path }) => path[0])).toEqual(["role", "endsOn"]);
  const unread = newGrant.safeParse({ ...filled, role: "", startsOn: "soon" });
  expect(unread.error?.issues.map(({ path }) => path[0])).toEqual(["role", "startsOn"]);
});
