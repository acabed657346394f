import type { SpcRule } from "./reading";

const RULES: Record<SpcRule, string> = {
  outside: "a point outside the limits",
  "seven-one-side": "seven or more in a row on one side of the mean",
  "seven-trend": "seven or more in a row going one way",
  "two-of-three": "two of three points near a limit",
};

/** The variation rules that fired, in words; empty where none did. */
export function ruleWords(rules: readonly SpcRule[]): string {
  return rules.map((rule) => RULES[rule]).join("; ");
}
