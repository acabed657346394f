import type { Page } from "@playwright/test";

/** Signs in to the demo as the first person whose name or role (in words) holds `who`. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.goto("/sign-in");
  const choice = page.locator(".nhsuk-radios__item", { hasText: who }).first();
  await choice.getByRole("radio").check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
}
