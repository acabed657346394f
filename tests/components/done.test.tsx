import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Done } from "@/components/ui/done";

/** What React tells one drawing of the notice from another by. */
function drawnAs(done: ReactElement | null) {
  return (done as ReactElement<{ children: ReactElement }>).props.children.key;
}

test("the same words twice in a row are another notice within the same live region, and no words are none", () => {
  const told = () => Done({ words: "The update is kept." });
  expect(drawnAs(told())).not.toBe(drawnAs(told()));
  expect(told()?.key).toBeNull();
  expect(renderToStaticMarkup(told())).toMatch(/^<div role="status">.*The update is kept\./);
  expect(Done({ words: undefined })).toBeNull();
});
