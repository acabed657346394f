import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { heldOrWhole } from "./held";
import { markup } from "./markup";
import { Drawn } from "./drawn";

export type StillElement =
  "div" | "dl" | "ol" | "p" | "section" | "select" | "svg" | "tbody" | "thead" | "ul";

type Props<Element extends StillElement> = Omit<
  ComponentPropsWithoutRef<Element>,
  "dangerouslySetInnerHTML" | "children"
> & { as: Element; children: ReactNode };

/** An element whose content stays as the server drew it: plain elements and anchors, nothing that acts in the browser. */
export function Still<Element extends StillElement>({ as, children, ...attributes }: Props<Element>) {
  return <Drawn as={as} attributes={attributes} {...heldOrWhole(markup(children))} />;
}

/** Among what is text already it is an element like any other. */
Still.inText = ({ as: Element, ...rest }: Props<"div">) => <Element {...rest} />;
