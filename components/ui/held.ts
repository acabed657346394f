import { cache } from "react";

/** Where both halves of the server find it: the half that draws components and the half that writes the document. */
const EVERYWHERE = Symbol.for("markup held while its document is written");

type Held = Map<string, string>;
const store = globalThis as typeof globalThis & { [EVERYWHERE]?: Held };
const held = (store[EVERYWHERE] ??= new Map<string, string>());

/** What one answer holds. Whether it is a document is not known until its layout says so. */
const answer = cache(() => ({ isDocument: false, ids: [] as string[] }));

/**
 * Says that what is being answered is a whole document, whose markup the browser can read where it stands. Gives
 * what lets go of it again, to be called when the document has been sent.
 */
export function holdMarkup(): () => void {
  const mine = answer();
  mine.isDocument = true;
  return () => mine.ids.forEach((id) => held.delete(id));
}

/** Markup by the name it is held under while a document is written; in any other answer the markup itself. */
export function heldOrWhole(html: string): { id: string } | { html: string } {
  const mine = answer();
  if (!mine.isDocument) return { html };
  const id = crypto.randomUUID();
  held.set(id, html);
  mine.ids.push(id);
  return { id };
}

/** What is held under a name, while its document is written. */
export const heldMarkup = (id: string): string | undefined => held.get(id);
