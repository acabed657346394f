import { expect, test, type Page } from "@playwright/test";
import { axeFaults, sidewaysFaults } from "../support/faults";
import { READERS } from "../support/readers";
import { addressOf, OPEN_PAGES, SIGNED_IN_PAGES, WIDTHS, type ScreenPage } from "../support/screens/pages";
import { resume } from "../support/sign-in";

// A trace of pages this long costs more than it tells: each fault says where it is.
test.use({ trace: "off", screenshot: "off" });

const NARROWEST = 320;

for (const each of OPEN_PAGES) {
  test(`${each.name} has no fault of axe and no sideways scroll, signed out`, async ({ page }) => {
    await lookAt(page, each.path, "signed out");
  });
}

for (const each of SIGNED_IN_PAGES) {
  test(`${each.name} has no fault of axe and no sideways scroll, for every role`, async ({ page }) => {
    test.setTimeout(400_000);
    for (const [address, reader] of await differentPages(page, each)) {
      await resume(page, reader);
      await lookAt(page, address, reader);
    }
  });
}

test("the demo offers the people that these journeys look through, and no other", async ({ page }) => {
  await page.goto("/sign-in");
  const offered = await page.locator(".nhsuk-radios__label").allInnerTexts();
  // Whom a journey adds for itself is called "Journey ...".
  expect(offered.filter((name) => !name.startsWith("Journey "))).toEqual(READERS);
});

async function lookAt(page: Page, address: string, reader: string): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[0]!, height: 900 });
  await page.goto(address);
  for (const width of [...WIDTHS, NARROWEST]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await sidewaysFaults(page), `${address} at ${width} px, ${reader}`).toEqual([]);
    if (width === NARROWEST) continue;
    expect.soft(await axeFaults(page), `${address} at ${width} px, ${reader}`).toEqual([]);
  }
}

/** The page with one of the readers who are shown it so: many roles share a page word for word, and it is read once. */
async function differentPages(page: Page, each: ScreenPage): Promise<[address: string, reader: string][]> {
  const found = new Map<string, [string, string]>();
  for (const reader of READERS) {
    await resume(page, reader);
    const address = await addressOf(page.request, each);
    if (address === null) continue;
    const answer = await page.request.get(address);
    // To whom a page is not there, it is the page of "not-found".
    if (answer.status() === 404 && each.name !== "not-found") continue;
    const same = drawn(await answer.text());
    if (!found.has(same)) found.set(same, [address, reader]);
  }
  return [...found.values()];
}

/** What of a page is drawn below its header, which is each role's own and looked at on the home page. */
function drawn(html: string): string {
  const [main = html] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  return main
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/nonce="[^"]*"/g, "")
    .replace(/<input type="hidden" name="\$ACTION[^>]*>/g, "");
}
