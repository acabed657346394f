import fc from "fast-check";
import { expect, test } from "vitest";
import { cssString, PrintFurniture } from "@/components/layout/print-furniture";
import { markup } from "../support/markup";
import { holds } from "../support/property";

test("each sheet says what it is, when it is of and its number", () => {
  const html = markup(
    <PrintFurniture nonce="abc" head="OFFICIAL · A Surgery" asAt="as at November 2025" made="Made today" />,
  );
  expect(html).toContain('<style nonce="abc">@page');
  expect(html).toContain('@top-left { content: "OFFICIAL · A Surgery"');
  expect(html).toContain('content: "Page " counter(page) " of " counter(pages)');
});

test("no name from a file can end the string, the rule or the style", () => {
  expect(cssString(`"; } </style><script>`)).toBe('"\\22 ; \\7d  \\3c /style\\3e \\3c script\\3e "');
  holds(
    fc.property(fc.string(), (name) => {
      expect(cssString(name).slice(1, -1)).not.toMatch(/["<>{}\n\r]/);
    }),
  );
});
