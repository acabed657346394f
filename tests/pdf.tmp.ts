import { chromium } from "@playwright/test";
import { findBrowser } from "./support/browser";
import { signIn } from "./support/sign-in";
const [who, out, path] = process.argv.slice(2);
const b = await chromium.launch(await findBrowser());
const p = await (await b.newContext({ baseURL: "http://localhost:3000" })).newPage();
await signIn(p, who!); await p.goto(path!); await p.pdf({ path: out!, preferCSSPageSize: true }); await b.close();
