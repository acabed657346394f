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
  { name: "metrics", path: "/metrics" },
  { name: "metric-same-day", path: "/metrics/same-day" },
  { name: "metric-did-not-attend", path: "/metrics/did-not-attend" },
  { name: "not-found", path: "/there-is-no-such-page" },
];

/** A laptop and a small phone. */
export const WIDTHS = [1280, 375];
