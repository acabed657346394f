import { chromium } from "@playwright/test";
import { findBrowser } from "/work/wt/lead/tests/support/browser";
import { signIn } from "/work/wt/lead/tests/support/sign-in";
const [who, width, out, ...paths] = process.argv.slice(2);
const b = await chromium.launch(await findBrowser());
const c = await b.newContext({ baseURL: process.env.BASE ?? "http://localhost:3000", viewport: { width: Number(width), height: 900 } });
const p = await c.newPage();
await signIn(p, who!);
for (const [i, path] of paths.entries()) { const t=Date.now(); const r = await p.goto(path!); console.log(path, r?.status(), Date.now()-t, "ms"); await p.screenshot({ path: `${out}-${i}.png`, fullPage: true }); }
await b.close();
