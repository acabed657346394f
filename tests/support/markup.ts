import type { Route } from "next";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** The HTML a component makes, as a browser without script is given it. */
export function markup(node: ReactNode): string {
  return renderToStaticMarkup(node);
}

/** What of it is read: its words, one space between them. */
export function words(node: ReactNode): string {
  return markup(node)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,;:?])/g, "")
    .trim();
}

/** The words of each cell of each row of its tables, hidden ones left out. */
export function rows(node: ReactNode): string[][] {
  return [...markup(node).matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
      cell.replaceAll(/<title>.*?<\/title>|<[^>]*>/g, "").trim(),
    ),
  );
}

/** How many times a pattern is drawn. */
export function count(html: string, pattern: RegExp): number {
  return [...html.matchAll(new RegExp(pattern, "g"))].length;
}

/** An address as a component takes it. Nothing here follows it. */
export function to(address: string): Route {
  return address as Route;
}
