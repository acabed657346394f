import { expect, test } from "vitest";
import { LongSubmit } from "@/components/forms/long-submit";
import { markup } from "../support/markup";

const drawn = (sending: boolean) =>
  markup(
    <LongSubmit className="nhsuk-button" sending={sending} doing="Moving it and computing the figures">
      Move
    </LongSubmit>,
  );

test("a form whose work takes seconds says what goes on, where a screen reader hears it, with a bar that has a name", () => {
  expect(drawn(true)).toMatch(/role="status">.*Moving it and computing the figures\. This can take/);
  expect(drawn(true)).toContain('<progress aria-label="Moving it and computing the figures">');
  expect(drawn(true)).toMatch(/<button[^>]* disabled/);
});

test("before it is sent there is the button alone, and the place where its progress will be told", () => {
  expect(drawn(false)).toContain('<div role="status"></div>');
  expect(drawn(false)).not.toMatch(/disabled|progress/);
});
