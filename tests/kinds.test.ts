import { expect, test } from "vitest";
import { kindsIn } from "./support/kinds";

const kinds = (html: string) => [...kindsIn(html)];

test("rows that differ in words and figures are of one kind", () => {
  const row = (text: string) => `<tr><td class="value">${text}</td></tr>`;
  expect(kindsIn(`<table>${row("1")}${row("2")}</table>`)).toEqual(kindsIn(`<table>${row("3")}</table>`));
});

test.each([
  ["a class", '<p class="value">1</p>', "<p>1</p>"],
  ["a role", '<p role="alert">1</p>', "<p>1</p>"],
  ["the type of a control", '<input type="radio">', '<input type="checkbox">'],
  ["the name of an aria attribute", '<p aria-live="polite">1</p>', "<p>1</p>"],
  ["the heading before a heading", "<h1>1</h1><h2>2</h2><h3>3</h3>", "<h1>1</h1><h3>3</h3><h2>2</h2>"],
  ["the parent", "<div><p>1</p></div>", "<section><p>1</p></section>"],
])("%s makes a kind", (_what, one, other) => {
  expect(kinds(one)).not.toEqual(kinds(other));
});

test("the order of classes, the value of an aria attribute and script make none", () => {
  expect(kinds('<p class="a b" aria-label="x > y">1</p>')).toEqual(
    kinds('<p class="b a" aria-label="z">2</p><script>"<b>"</script>'),
  );
});

test("what follows an element that holds nothing has the same parent", () => {
  expect(kinds("<p>1<br><b>2</b></p>")).toContain("p > b[|]");
});
