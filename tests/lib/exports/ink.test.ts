import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { INK, inked } from "@/lib/exports/ink";

const css = readFileSync("app/globals.css", "utf8");

test.each(Object.entries(INK))("%s is %s on the pages too", (token, colour) => {
  expect(css).toContain(`--color-${token}: ${colour};`);
});

test("classes of colour become colours, and those of layout go", () => {
  expect(inked('<path class="fill-none stroke-ink-2 max-wide:hidden" d="M0 0"/>')).toBe(
    '<path fill="none" stroke="#4c6272" d="M0 0"/>',
  );
});

test("a colour that is not known is a fault, not a black mark", () => {
  expect(() => inked('<path class="fill-turquoise"/>')).toThrow("fill-turquoise");
});
