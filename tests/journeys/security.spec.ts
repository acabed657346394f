import { expect, test } from "@playwright/test";

test("pages carry the headers that keep them to themselves", async ({ request }) => {
  const headers = (await request.get("/sign-in")).headers();
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("each answer has its own nonce", async ({ request }) => {
  const policy = async () => (await request.get("/sign-in")).headers()["content-security-policy"];
  expect(await policy()).not.toBe(await policy());
});

test("no script or style of ours is refused by the policy", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  for (const address of ["/sign-in", "/there-is-no-such-page"])
    await page.goto(address, { waitUntil: "load" });
  expect(refused).toEqual([]);
});

test("it says that it lives and is ready, and no more", async ({ request }) => {
  expect(await (await request.get("/api/health")).json()).toEqual({ status: "live" });
  const ready = await request.get("/api/ready");
  expect(await ready.json()).toEqual({ status: "ready", database: "ok", migrations: "ok", jobs: "ok" });
});

test("it answers on localhost and on 127.0.0.1 alike", async ({ request, baseURL }) => {
  const { port } = new URL(baseURL!);
  for (const host of ["localhost", "127.0.0.1"]) {
    expect((await request.get(`http://${host}:${port}/sign-in`)).ok()).toBe(true);
  }
});
