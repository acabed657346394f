import { expect, test } from "vitest";
import { calledWhereSaidTwice } from "@/lib/forms/said-twice";

const FIELDS = [
  { name: "controls", label: "Controls" },
  { name: "gaps", label: "Gaps" },
  { name: "owner", label: "Owner" },
];

test("of two fields told the same, each is named; one told something of its own is not", () => {
  const called = calledWhereSaidTwice(
    {
      status: "invalid",
      errors: { controls: ["Too long"], gaps: ["Too long"], owner: ["Enter who owns it"], "": ["Not now"] },
      values: {},
    },
    FIELDS,
  );
  expect(["controls", "gaps", "owner", ""].map(called)).toEqual(["Controls", "Gaps", "", ""]);
});
