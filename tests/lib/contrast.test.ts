import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const css = readFileSync(path.join(import.meta.dirname, "../../app/globals.css"), "utf8");
const TOKENS = new Map(
  [...css.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
);

/** What is written in each colour, and on which grounds. */
const TEXT: Record<string, string[]> = {
  ink: ["paper", "ground", "demo", "focus", "at-risk", "l0", "l1", "l2"],
  "ink-2": ["paper", "ground"],
  link: ["paper", "ground"],
  "link-hover": ["paper", "ground"],
  paper: ["link", "ink", "ink-2", "improvement", "concern", "changed", "on-track", "l3", "l4"],
  error: ["paper"],
  q1: ["paper", "ground"],
  q4: ["paper", "ground"],
  improvement: ["paper", "ground"],
  concern: ["paper", "ground"],
  changed: ["paper", "ground"],
};

/** What is drawn in each colour, and on which grounds. */
const MARKS: Record<string, string[]> = {
  ink: ["band-in", "band-out", "rule"],
  "ink-2": ["band-in", "band-out", "rule"],
  q1: ["band-in", "band-out", "q-off"],
  q2: ["paper", "ground"],
  q3: ["paper", "ground"],
  q4: ["band-in", "band-out"],
  improvement: ["band-out"],
  concern: ["band-out"],
  changed: ["band-out"],
  usual: ["paper", "ground", "band-out"],
  hold: ["paper", "ground"],
  verified: ["paper", "ground"],
  disputed: ["paper", "ground"],
  error: ["paper"],
  "on-track": ["paper", "ground"],
};

/** Hairlines and the empty cells of a mark: what they part or frame is told without them. */
const DECORATION = ["rule", "rule-2", "q-off"];

const GROUNDS = [
  "paper",
  "ground",
  "demo",
  "focus",
  "band-in",
  "band-out",
  "at-risk",
  "l0",
  "l1",
  "l2",
  "l3",
  "l4",
];

test.each(pairs(TEXT))("text in $ink is readable on $ground", ({ ink, ground }) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
});

test.each(pairs(MARKS))("a mark in $ink is seen on $ground", ({ ink, ground }) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(3);
});

test("every colour of the pages is judged, or is decoration", () => {
  const judged = new Set([...Object.keys(TEXT), ...Object.keys(MARKS), ...DECORATION, ...GROUNDS]);
  expect(new Set(TOKENS.keys())).toEqual(judged);
});

test("a contrast is that of WCAG 2: black on white is 21, and what design says of ink on white is so", () => {
  expect(ratio("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("ink", "paper")).toBeCloseTo(14.42, 2);
  expect(contrast("q2", "paper")).toBeCloseTo(4.14, 2);
});

function pairs(table: Record<string, string[]>) {
  return Object.entries(table).flatMap(([ink, grounds]) => grounds.map((ground) => ({ ink, ground })));
}

function contrast(ink: string, ground: string): number {
  return ratio(TOKENS.get(ink)!, TOKENS.get(ground)!);
}

function ratio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
