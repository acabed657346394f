import fc from "fast-check";
import type { ReactNode } from "react";
import Link from "next/link";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { Sparkline } from "@/components/charts/sparkline";
import { AimMark } from "@/components/metrics/marks/aim-mark";
import { StateWords } from "@/components/metrics/marks/state-mark";
import { VariationMark } from "@/components/metrics/marks/variation-mark";
import { Link as Own } from "@/components/ui/link";
import { markup } from "@/components/ui/markup";
import { Select } from "@/components/ui/select";
import { Still } from "@/components/ui/still";

/** React closes a shape with a tag of its own and keeps colSpan's capital: a browser reads both alike. */
const read = (text: string) =>
  text.replace(/<(path|circle|rect|use)((?: [^<>]*)?)\/>/g, "<$1$2></$1>").replaceAll("colSpan", "colspan");

test.each([
  ["a row", <RowOfCells key="row" />],
  ["a sparkline", <Sparkline key="line" series={SERIES()} spc="concern" direction={1} />],
  ["a mark with a letter", <VariationMark key="mark" state="concern" direction={-1} />],
  ["a mark within usual variation", <VariationMark key="usual" state="common" direction={1} />],
  ["an aim", <AimMark key="aim" assurance="inconsistent" />],
  ["a state in words", <StateWords key="state" state="on-hold" reason="Too many <unclear> & others" />],
])("%s as text is what React makes of it", (_, node) => {
  expect(read(markup(node))).toBe(read(renderToStaticMarkup(node)));
});

test("any words, in content and in an attribute, are what React makes of them", () => {
  // All in one drawing: React takes its time over each.
  const letter = fc.constantFrom("&", "<", ">", '"', "'", "&amp;", "a", "é", " ", "\n", "😀");
  const words = fc.sample(fc.string({ unit: letter, maxLength: 6 }), { seed: 20_260_115, numRuns: 100 });
  const node = words.map((each, index) => (
    <p key={index} title={each}>
      {each}
    </p>
  ));
  expect(markup(node)).toBe(renderToStaticMarkup(node));
});

test("a still element has its attributes and its content", () => {
  const table = (
    <Still as="tbody" className="quiet">
      <RowOfCells />
    </Still>
  );
  const drawnByReact = (
    <tbody className="quiet">
      <RowOfCells />
    </tbody>
  );
  expect(read(renderToStaticMarkup(table))).toBe(read(renderToStaticMarkup(drawnByReact)));
});

test("a still element or a link of ours within one is an element like any other", () => {
  const node = (
    <ul>
      <Still as="ol" className="quiet">
        <Own href={HREF} className="no-print">
          Canal Side
        </Own>
      </Still>
    </ul>
  );
  const drawnByReact = (
    <ul>
      <ol className="quiet">
        <a className="no-print" href={HREF}>
          Canal Side
        </a>
      </ol>
    </ul>
  );
  expect(markup(node)).toBe(renderToStaticMarkup(drawnByReact));
});

test("a select says which of its options is chosen", () => {
  const options = [
    { value: "", label: "All" },
    { value: "a", label: "Access" },
  ];
  const select = (
    <Select id="pick" name="pick" className="select" value="a">
      {options}
    </Select>
  );
  expect(renderToStaticMarkup(select)).toBe(
    '<select id="pick" name="pick" class="select"><option value="">All</option><option value="a" selected="">Access</option></select>',
  );
});

test.each([
  ["what acts in the browser", <button key="b" onClick={() => {}} />, /onClick cannot/],
  ["an attribute it does not know", <input key="i" defaultValue="1" />, /defaultValue is not known/],
  ["a style of objects", <p key="p" style={{ width: 1 }} />, /style cannot/],
  ["a client component", <Link key="l" href="/" />, /./],
])("%s cannot be drawn as text", (_, node, message) => {
  expect(() => markup(node)).toThrow(message);
});

const HREF = "/practices/Z00001?at=2025-11&with=place";

function RowOfCells() {
  return (
    <tr className="ranked" data-of="O'Brien & Sons">
      <th scope="row">
        <a href={HREF}>Canal Side</a> {[1, "two", null, false, <b key="3">three</b>]}
      </th>
      <td colSpan={3} aria-hidden={true} aria-label='"quoted"' hidden={false}>
        {0}
        <br />
      </td>
    </tr>
  );
}

function SERIES() {
  return Array.from({ length: 16 }, (_, index) => ({ period: `p${index}`, value: Math.sin(index) + 2 }));
}

test("what cannot change is drawn once for each way it is drawn, and what can is drawn each time", () => {
  const Name = vi.fn(({ of, loud }: { of: { name: string }; loud: boolean }) => (
    <b>{loud ? of.name.toUpperCase() : of.name}</b>
  ));
  const fixed = Object.freeze({ name: "Arden" });
  const all = [true, true, false, true].map((loud) => markup(<Name of={fixed} loud={loud} />));
  expect(all).toEqual(["<b>ARDEN</b>", "<b>ARDEN</b>", "<b>Arden</b>", "<b>ARDEN</b>"]);
  expect(Name).toHaveBeenCalledTimes(2);

  const Beside = vi.fn(({ of, beside }: { of: { name: string }; beside: ReactNode }) => (
    <p>
      {of.name} {beside}
    </p>
  ));
  for (const each of ["one", "two"]) markup(<Beside of={fixed} beside={<i>{each}</i>} />);
  expect(Beside).toHaveBeenCalledTimes(2);

  const Key = vi.fn(({ neutral }: { neutral: boolean }) => <p>{neutral ? "higher" : "better"}</p>);
  const keys = [true, false, true, false].map((neutral) => markup(<Key neutral={neutral} />));
  expect(keys).toEqual(["<p>higher</p>", "<p>better</p>", "<p>higher</p>", "<p>better</p>"]);
  expect(Key).toHaveBeenCalledTimes(2);

  const open = { name: "Arden" };
  expect(markup(<Name of={open} loud={false} />)).toBe("<b>Arden</b>");
  open.name = "Avon";
  expect(markup(<Name of={open} loud={false} />)).toBe("<b>Avon</b>");
});
