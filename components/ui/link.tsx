import NextLink, { type LinkProps } from "next/link";
import type { ComponentPropsWithoutRef } from "react";

/**
 * A link within the pages, fetched when it is followed and not before: every page is made for its reader when asked
 * for, so fetching the ten that a page links to asks the server ten times, and shows none of them any sooner.
 */
export function Link<Address>(props: LinkProps<Address>) {
  return <NextLink {...props} prefetch={false} />;
}

/** In what is sent as text, where React does not act: a plain anchor, which loads a whole document when followed. */
Link.inText = function InText<Address>({ href, ...props }: LinkProps<Address>) {
  return <a {...(props as ComponentPropsWithoutRef<"a">)} href={String(href)} />;
};
