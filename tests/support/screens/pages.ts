/** What `npm run screens` looks at. A page that a role may not see is passed over for it. */
export type ScreenPage = { name: string; path: string };

export const OPEN_PAGES: ScreenPage[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "accessibility", path: "/accessibility" },
];

export const SIGNED_IN_PAGES: ScreenPage[] = [
  { name: "home", path: "/" },
  { name: "practices", path: "/practices" },
  { name: "practice", path: "/practices/Z00001" },
  { name: "measures", path: "/measures" },
  { name: "measure-same-day", path: "/measures/same-day" },
  { name: "measure-did-not-attend", path: "/measures/did-not-attend" },
  { name: "people", path: "/people" },
  { name: "acting-as", path: "/acting-as" },
  { name: "not-found", path: "/there-is-no-such-page" },
];

/** A laptop and a small phone. */
export const WIDTHS = [1280, 375];
