import { chromium } from "@playwright/test";
import { findBrowser } from "./support/browser";
import { signIn } from "./support/sign-in";
const b = await chromium.launch(await findBrowser());
const p = await (await b.newContext({ baseURL: "http://localhost:3000", viewport: { width: 1280, height: 1000 } })).newPage();
await signIn(p, "Priya Nair");
for (const [name, path] of [["place", "/places/QZZ-COVENTRY"], ["practice", "/practices/Z00001"], ["map", "/practices/map"], ["overview","/practices/overview"], ["changes","/changes"], ["data","/data"]] as const) {
  await p.goto(path); await p.screenshot({ path: `/tmp/readme-${name}.png` });
}
await b.close();
