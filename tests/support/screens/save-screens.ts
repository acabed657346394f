import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import { findBrowser } from "../browser";
import { signIn } from "../sign-in";
import { withDemoSite } from "../site";
import { OPEN_PAGES, SIGNED_IN_PAGES, WIDTHS, type ScreenPage } from "./pages";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Where to? For example: npm run screens -- screens");

const browser = await chromium.launch(await findBrowser());
try {
  if (process.env.BASE_URL) await saveAll(browser, process.env.BASE_URL, folder);
  else await withDemoSite((origin) => saveAll(browser, origin, folder));
} finally {
  await browser.close();
}

async function saveAll(browser: Browser, baseURL: string, folder: string): Promise<void> {
  const open = await browser.newContext({ baseURL });
  await save(open, OPEN_PAGES, path.join(folder, "signed-out"));
  for (const role of await rolesOffered(open)) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await signIn(page, role);
    await page.close();
    await save(context, SIGNED_IN_PAGES, path.join(folder, fileName(role)));
    await context.close();
  }
}

/** One person for each role the demo offers, told by the words beside the name. */
async function rolesOffered(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage();
  await page.goto("/sign-in");
  const hints = await page.locator(".nhsuk-radios__hint").allInnerTexts();
  await page.close();
  const byRole = new Map(hints.map((hint) => [hint.split(",")[0] ?? hint, hint]));
  return [...byRole.values()];
}

async function save(context: BrowserContext, pages: ScreenPage[], folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const page = await context.newPage();
  for (const { name, path: address } of pages) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const answer = await page.goto(address, { waitUntil: "load" });
      if (answer?.status() === 404 && name !== "not-found") {
        console.log(`${folder}: ${name} is not for this reader`);
        break;
      }
      const file = path.join(folder, `${name}-${width}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
  }
  await page.close();
}

function fileName(words: string): string {
  return (words.split(",")[0] ?? words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
