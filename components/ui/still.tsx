import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { markup } from "./markup";

type Still = "div" | "svg" | "tbody" | "ol" | "ul";

type Props<Element extends Still> = Omit<
  ComponentPropsWithoutRef<Element>,
  "dangerouslySetInnerHTML" | "children"
> & { as: Element; children: ReactNode };

/** An element whose content stays as the server drew it: plain elements and anchors, nothing that acts in the browser. */
export function Still<Element extends Still>({ as, children, ...attributes }: Props<Element>) {
  const Drawn = as as "svg";
  return <Drawn {...(attributes as object)} dangerouslySetInnerHTML={{ __html: markup(children) }} />;
}
