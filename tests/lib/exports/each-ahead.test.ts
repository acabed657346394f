import { expect, test } from "vitest";
import { eachAhead } from "@/lib/exports/each-ahead";

/** Asks that note what was asked for, in order. */
function noting(asked: string[], failing?: string) {
  return async (each: string) => {
    asked.push(each);
    if (each === failing) throw new Error(`${each} is gone`);
    return each.toUpperCase();
  };
}

test("each is answered in turn, and the next is asked for while one is used", async () => {
  const asked: string[] = [];
  const seen: [string, string, number][] = [];
  for await (const [each, answer] of eachAhead(["a", "b", "c"], noting(asked))) {
    seen.push([each, answer, asked.length]);
  }
  expect(seen).toEqual([
    ["a", "A", 2],
    ["b", "B", 3],
    ["c", "C", 3],
  ]);
  expect(asked).toEqual(["a", "b", "c"]);
});

test("of none, none is asked for", async () => {
  const asked: string[] = [];
  for await (const each of eachAhead([], noting(asked))) expect(each).toBe("never");
  expect(asked).toEqual([]);
});

test("a fault is told to whoever comes to it, and not before", async () => {
  const answers = eachAhead(["a", "b"], noting([], "b"));
  expect(await answers.next()).toEqual({ done: false, value: ["a", "A"] });
  await expect(answers.next()).rejects.toThrow("b is gone");
});

test("where the reader stops, no more is asked for and a fault ahead harms nobody", async () => {
  const asked: string[] = [];
  const answers = eachAhead(["a", "b", "c"], noting(asked, "b"));
  await answers.next();
  await answers.return(undefined);
  expect(asked).toEqual(["a", "b"]);
});
