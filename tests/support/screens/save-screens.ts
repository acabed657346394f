import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { findBrowser } from "../browser";
import { READERS } from "../readers";
import { signIn } from "../sign-in";
import { withDemoSite } from "../site";
import { addressOf, OPEN_PAGES, SIGNED_IN_PAGES, WIDTHS, type ScreenPage } from "./pages";

const [folder = "", ...others] = process.argv.slice(2);
if (folder === "" || folder.startsWith("-") || others.length > 0) {
  const found = process.argv.slice(2).join(" ") || "nothing";
  console.error(`Found ${found}, expected a folder to save to\nUsage: npm run screens -- screens`);
  process.exit(2);
}

const browser = await chromium.launch(await findBrowser());
try {
  if (process.env.BASE_URL) await saveAll(browser, process.env.BASE_URL, folder);
  else await withDemoSite((origin) => saveAll(browser, origin, folder));
} finally {
  await browser.close();
}

/** A folder for each person of the demo, so that each role is there, and one for who has not signed in. */
async function saveAll(browser: Browser, baseURL: string, folder: string): Promise<void> {
  const open = await browser.newContext({ baseURL });
  await saveEach(open, OPEN_PAGES, path.join(folder, "signed-out"));
  await open.close();
  for (const reader of READERS) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await page.goto("/sign-in");
    const role = await page.locator(".nhsuk-radios__item", { hasText: reader }).first().innerText();
    await signIn(page, reader);
    await page.close();
    await saveEach(context, SIGNED_IN_PAGES, path.join(folder, folderName(role)));
    await context.close();
  }
}

async function saveEach(context: BrowserContext, pages: ScreenPage[], folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const page = await context.newPage();
  for (const each of pages) {
    const address = await addressOf(page.request, each);
    if (address) await save(page, { name: each.name, path: address }, folder);
  }
  await page.close();
}

async function save(page: Page, { name, path: address }: ScreenPage, folder: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const answer = await page.goto(address, { waitUntil: "load" });
    if (answer?.status() === 404 && name !== "not-found") {
      console.log(`${folder}: ${name} is not for this reader`);
      return;
    }
    const file = path.join(folder, `${name}-${width}.png`);
    await page.screenshot({ path: file, fullPage: true });
    console.log(file);
  }
}

/** "Dr Asha Menon, PCN, Canal Basin PCN; PCC member, ..." is "pcn-and-pcc-member-asha-menon". */
function folderName(choice: string): string {
  const [name = "", roles = ""] = choice.split("\n").filter((line) => line.trim() !== "");
  const held = roles.split("; ").map((role) => role.split(",")[0]);
  return `${held.join(" and ")} ${name.replace(/^Dr /, "")}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
