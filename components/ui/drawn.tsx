"use client";

import { heldMarkup } from "./held";
import type { StillElement } from "./still";

type Props = { as: StillElement; attributes: object } & ({ id: string } | { html: string });

/**
 * An element with markup that was drawn as text. In a document the text is sent once, as the element's content, and
 * not again among what the browser's half of React reads: that half takes it from where it stands.
 */
export function Drawn({ as, attributes, ...text }: Props) {
  const Element = as as "svg";
  const id = "id" in text ? text.id : undefined;
  const html = "html" in text ? text.html : contentOf(text.id);
  return (
    <Element
      {...attributes}
      data-drawn={id}
      suppressHydrationWarning // browsers write markup back a little differently
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** Kept once read: Next draws a page from what it was first sent when the reader comes back to it. */
const read = new Map<string, string>();

function contentOf(id: string): string {
  if (typeof document === "undefined") return heldMarkup(id) ?? "";
  const html = read.get(id) ?? document.querySelector(`[data-drawn="${id}"]`)?.innerHTML;
  if (html === undefined) return "Load this page again to see what stands here.";
  read.set(id, html);
  return html;
}
