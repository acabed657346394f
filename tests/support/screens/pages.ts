import type { APIRequestContext } from "@playwright/test";

/** A page to look at. One whose address is made of chance is found by the first link to it in another. */
export type ScreenPage = { name: string; path: string; link?: RegExp };

export const OPEN_PAGES: ScreenPage[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "accessibility", path: "/accessibility" },
];

export const SIGNED_IN_PAGES: ScreenPage[] = [
  { name: "home", path: "/" },
  { name: "practices", path: "/practices" },
  { name: "practices-none-found", path: "/practices?q=no+such+practice" },
  { name: "practices-overview", path: "/practices/overview" },
  { name: "practices-overview-domain", path: "/practices/overview?domain=access&group=place&sort=worse" },
  { name: "practices-map", path: "/practices/map" },
  { name: "practices-map-place", path: "/practices/map?place=QZZ-COVENTRY" },
  { name: "practices-low-and-falling", path: "/practices?measure=did-not-attend&show=low-and-falling" },
  { name: "practices-groups", path: "/practices/groups?members=Z00001,Z00002,Z00003,Z00004" },
  { name: "practice-similar", path: "/practices/Z00001/similar" },
  { name: "practice-among-similar", path: "/practices/Z00001?with=similar" },
  { name: "practice", path: "/practices/Z00001" },
  { name: "practice-pack", path: "/practices/Z00001/pack" },
  { name: "practice-closed", path: "/practices/Z00018" },
  { name: "practice-moved", path: "/practices/Z00072?at=2024-06" },
  { name: "system", path: "/systems/QZZ" },
  { name: "place", path: "/places/QZZ-COVENTRY" },
  { name: "place-pcns", path: "/places/QZZ-NORTH?of=pcns&measure=did-not-attend&with=place" },
  { name: "network", path: "/networks/ZP0001" },
  { name: "network-small", path: "/networks/ZP0011" },
  { name: "measures", path: "/measures" },
  { name: "measures-assurance", path: "/measures/assurance" },
  { name: "measures-assurance-table", path: "/measures/assurance?of=Z00001&view=table" },
  { name: "measure-organisation", path: "/measures/within-2-weeks/Z00001" },
  { name: "measure-two-periods", path: "/measures/did-not-attend?a=2025-05&b=2025-11" },
  { name: "measure-same-day", path: "/measures/same-day" },
  { name: "measure-two-week", path: "/measures/two-week-measure?practice=Z00001" },
  { name: "measure-reading", path: "/measures/did-not-attend/reading" },
  { name: "measure-definition", path: "/measures/did-not-attend/definition" },
  { name: "measure-reviews", path: "/measures/did-not-attend/review" },
  { name: "changes", path: "/changes" },
  { name: "changes-by-measure", path: "/changes?by=measure&since=2025-08&topic=trend" },
  { name: "changes-none-found", path: "/changes?kind=rule&domain=workforce&topic=aims" },
  { name: "method", path: "/method" },
  { name: "data", path: "/data" },
  { name: "reconciliation", path: "/data/reconciliation" },
  { name: "imports", path: "/data/imports" },
  { name: "import-history", path: "/data/imports/history" },
  { name: "load", path: "/data/imports/history", link: /\/data\/imports\/history\/\d+/ },
  { name: "load-taken-back", path: "/data/imports/history/3?reason=Wrong+month" },
  { name: "imports-refused", path: "/data/imports?problem=too-big" },
  { name: "people", path: "/people" },
  { name: "person", path: "/people", link: /\/people\/[0-9a-f-]{36}/ },
  { name: "people-none-found", path: "/people?q=nobody" },
  { name: "review", path: "/people/review" },
  { name: "deputies", path: "/administration/deputies" },
  { name: "organisations", path: "/administration/organisations" },
  { name: "organisations-none-found", path: "/administration/organisations?q=no+such+practice" },
  { name: "organisation-practice", path: "/administration/organisations/Z00018" },
  { name: "organisation-place", path: "/administration/organisations/QZZ-RUGBY" },
  { name: "exclusions", path: "/administration/exclusions" },
  { name: "settings", path: "/administration/settings" },
  {
    name: "setting-preview",
    path: "/administration/settings/category-hold?value=20%25&from=2026-01-01",
  },
  { name: "setting-refused", path: "/administration/settings/category-hold?value=much&from=soon" },
  { name: "outbox", path: "/administration/outbox" },
  { name: "audit", path: "/administration/audit" },
  { name: "audit-none-found", path: "/administration/audit?from=2001-01-01&to=2001-01-02" },
  { name: "assurance", path: "/assurance" },
  { name: "assurance-all", path: "/assurance?all=1&place=QZZ-COVENTRY" },
  { name: "assurance-none-found", path: "/assurance?level=4&reason=reply-awaits" },
  { name: "assurance-levels", path: "/assurance/levels" },
  { name: "assurance-panel", path: "/assurance/panel" },
  { name: "assurance-practice", path: "/assurance/Z00001?on=2025-06-30" },
  { name: "assurance-practice-past", path: "/assurance/Z00001?at=2025-03" },
  { name: "framework", path: "/assurance/framework" },
  { name: "framework-edition", path: "/assurance/framework", link: /\/assurance\/framework\/\d+/ },
  // The demo's draft: the shipped edition is 1, the one in force 2.
  { name: "framework-draft", path: "/assurance/framework/3" },
  { name: "framework-change", path: "/assurance/framework/3/change" },
  { name: "framework-what-if", path: "/assurance/framework/3/what-if?at=2025-06" },
  { name: "saved-views", path: "/views" },
  { name: "save-view", path: "/views/new?address=%2Fpractices%3Fplace%3DQZZ-COVENTRY" },
  { name: "acting-as", path: "/acting-as" },
  { name: "assurance-intelligence", path: "/assurance/Z00001/intelligence" },
  { name: "assurance-replies", path: "/assurance/Z00001/reply" },
  { name: "assurance-inspections", path: "/assurance/Z00001/inspections" },
  { name: "assurance-contract", path: "/assurance/Z00001/contract" },
  { name: "support", path: "/assurance/support" },
  { name: "support-offer", path: "/assurance/support", link: /\/assurance\/support\/\d+/ },
  { name: "support-of-practice", path: "/assurance/Z00001/support" },
  { name: "support-to-offer", path: "/assurance/Z00035/support/new?measure=within-2-weeks" },
  { name: "plan-of-practice", path: "/assurance/Z00001/plan" },
  { name: "action-to-add", path: "/assurance/Z00035/plan/new?measure=within-2-weeks" },
  { name: "not-found", path: "/there-is-no-such-page" },
];

/** A laptop and a small phone. */
export const WIDTHS = [1280, 375];

/** Where a page is for whoever asks; null where they are shown no link to it. */
export async function addressOf(request: APIRequestContext, page: ScreenPage): Promise<string | null> {
  if (!page.link) return page.path;
  const from = await request.get(page.path, { maxRetries: 3 });
  return page.link.exec(await from.text())?.[0] ?? null;
}
