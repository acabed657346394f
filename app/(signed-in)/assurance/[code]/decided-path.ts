import type { Route } from "next";

/** Where a recorded decision leads to: the page that now shows it. */
export function redirectPath(practice: string): Route {
  return `/assurance/${practice}?done=decided` as Route;
}
