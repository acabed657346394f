import type { BrowserContext, Page } from "@playwright/test";

/** Signs in to the demo as the first person whose name or role (in words) holds `who`. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.goto("/sign-in");
  const choice = page.locator(".nhsuk-radios__item", { hasText: who }).first();
  await choice.getByRole("radio").check();
  await page.locator("form", { has: choice }).getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

const sessions = new Map<string, Cookies>();

/**
 * Goes on in a session that this process began before, where there is one:
 * signing in has journeys of its own. Not for a journey that changes or ends its session.
 */
export async function resume(page: Page, who: string): Promise<void> {
  const kept = sessions.get(who);
  if (kept) return page.context().addCookies(kept);
  await page.context().clearCookies();
  await signIn(page, who);
  sessions.set(who, await page.context().cookies());
}
