import { defineConfig, devices } from "@playwright/test";

// `npm run journeys` (tests/run.ts) serves the site and finds the browser, and says here where both are.
const { BASE_URL = "http://localhost:3000", CHROMIUM_PATH, CHROMIUM_ARGS = "[]", TRACE } = process.env;

export default defineConfig({
  testDir: "journeys",
  outputDir: "results/journeys",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // What takes five seconds takes thirty where the machine has other work.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "results/journeys.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    baseURL: BASE_URL,
    // Recorded for every journey, also those that pass, a trace costs as much as some of them: TRACE=1 records.
    trace: TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      args: JSON.parse(CHROMIUM_ARGS),
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    },
  },
});
