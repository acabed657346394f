import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";

test("when the database does not answer, a page gives a reference that stands in the log", async ({
  page,
}) => {
  const site = await startWithoutDatabase();
  try {
    await expect.poll(() => site.answers("/api/health"), { timeout: 20_000 }).toBe(200);
    expect(await site.answers("/api/ready")).toBe(503);

    for (const session of [null, "a session that nobody can look up"]) {
      if (session) await page.context().addCookies([{ name: "session", value: session, url: site.origin }]);
      expect((await page.goto(`${site.origin}/sign-in`))?.status()).toBe(500);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("We cannot show this page just now");
      await expect(page.getByRole("link", { name: "Try again" })).toBeVisible();
      const reference = await page.getByRole("main").locator("strong").innerText();
      expect(reference).toMatch(/^\w{6,}$/);
      const logged = site
        .log()
        .split("\n")
        .find((line) => line.includes(`"reference":"${reference}"`));
      expect(JSON.parse(logged ?? "null")).toMatchObject({ event: "error", path: "/sign-in" });
      await expect(page.getByRole("main")).not.toContainText(/ECONNREFUSED|127\.0\.0\.1/);
    }
  } finally {
    site.stop();
  }
});

/** The same build, served beside the seeded one, with a database at an address where nothing listens. */
async function startWithoutDatabase() {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "--port", String(port)],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        INSTALLATION: "demo",
        DATABASE_URL: "postgresql://app@127.0.0.1:1/demo",
        NEXTAUTH_SECRET: "only-for-tests-and-of-no-other-use",
      },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let log = "";
  child.stderr.on("data", (part: Buffer) => (log += part.toString()));
  const origin = `http://localhost:${port}`;
  return {
    origin,
    answers: (path: string) =>
      fetch(origin + path).then(
        ({ status }) => status,
        () => null, // not listening yet
      ),
    log: () => log,
    stop: () => child.kill("SIGTERM"),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
