import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { DEMO_REGION, DEMO_SUB_ICB } from "../../lib/organisations/demo-codes";
import { csv, MAPPING_HEADING, mappingRow } from "../fixtures/official-csv";
import { axeFaults } from "../support/faults";
import { ADMINISTRATOR, ICB, LMC, PCC_MEMBER, PRACTICE_MANAGER } from "../support/readers";
import { resume, signIn } from "../support/sign-in";

// A measure and month that no other journey looks at; taken back at the end.
const MEASURE = "high-dose-opioids";
const MONTH = "2022-11";

/** Table 2 of the practice summary, whichever of its four. */
const WAITS_HEADING =
  "month,gp_code,gp_name,supplier,pcn_code,pcn_name,sub_icb_location_code,sub_icb_location_name,same_day,1_day,2_to_7_days,8_to_14_days,15_to_21_days,22_to_28_days,more_than_28_days,unknown_data_quality";

/** Everything above the practices of a row as the demo has it: a file of real and invented organisations is refused. */
const ofDemo = (row: string) => row.replaceAll("Z9Z", DEMO_SUB_ICB).replaceAll("Z60", DEMO_REGION);

/** A check or load has a process of its own, which a busy machine starts and runs slowly. */
const WHILE_CHECKING = { timeout: 180_000 };

async function settled(page: Page): Promise<void> {
  await expect(page.locator("progress")).toHaveCount(0, WHILE_CHECKING);
}

test("files are sent, reviewed, confirmed and seen, and the load is taken back", async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page, ICB);
  await page.goto("/data/imports");

  // The template names every practice: fill it in.
  await page.getByLabel("Measure").selectOption(MEASURE);
  await page.getByLabel("Period", { exact: true }).fill(MONTH);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the template" }).click(),
  ]);
  const template = await readFile((await download.path())!, "utf8");
  expect(template).toMatch(/^\ufeffmetric_code,ods_code,period,numerator,denominator,value,note\r\n/);
  expect(template).toContain("Canal Side Surgery");
  const filled = template.replaceAll(`${MONTH},,,`, `${MONTH},12,48000,`);

  await page.getByLabel("Choose files, or drop them here").setInputFiles({
    name: "opioids.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(filled),
  });
  await page.getByRole("button", { name: "Send for checking" }).click();
  await expect(page).toHaveURL(/\/data\/imports\/[0-9a-f-]{36}$/);
  const upload = page.url();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "1 of 1 tables are ready to load",
    WHILE_CHECKING,
  );
  await expect(page.getByText(/^\d+ to add, 0 to change, 0 as they are$/)).toBeVisible();
  await expect(page.getByText("It is recorded as Priya Nair’s.")).toBeVisible();

  const published = page.getByLabel("Published on, if you know it");
  await published.fill("2022-11-01");
  await page.getByRole("button", { name: "Load this table" }).click();
  await page
    .getByRole("link", { name: /^Enter a day from 30 November 2022, which its figures reach/ })
    .click();
  await expect(published).toBeFocused();
  await expect(published).toHaveValue("2022-11-01");
  await published.fill("2022-12-21");
  await page.getByRole("button", { name: "Load this table" }).click();
  // One may leave the page meanwhile.
  await page.goto("/data/imports");
  await page.goto(upload);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 of 1 tables loaded", WHILE_CHECKING);
  await expect(page.getByText(/\d+ added, 0 changed, [\d,]+ figures rest on it/)).toBeVisible();

  await page.goto(`/measures/${MEASURE}?at=${MONTH}&practice=Z00001`);
  await expect(page.getByRole("region", { name: "Canal Side Surgery on this measure" })).toContainText(
    "12 of 48,000",
  );

  await page.goto("/data/imports/history?dataset=metric-upload");
  const row = page.getByRole("row", { name: /opioids\.csv/ }).first();
  await expect(row).toContainText("Priya Nair");
  await expect(row).toContainText("published 21 December 2022");
  await row.getByRole("link").click();
  await expect(
    page.getByText("It replaced nothing: these were the first figures of their periods."),
  ).toBeVisible();
  await page.getByLabel("Published on").fill("2022-12-22");
  await page.getByRole("button", { name: "Save the day" }).click();
  await expect(page.getByText("published 22 December 2022")).toBeVisible();
  await page.getByLabel("Why it should not count").fill("A journey ends here");
  await page.getByRole("button", { name: "See what would change" }).click();
  await expect(page.getByText("No figures of this data set any more for 1 period")).toBeVisible();
  await page.getByRole("button", { name: "Take this load back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /opioids\.csv: taken back/,
    WHILE_CHECKING,
  );
  await page.goto(`/measures/${MEASURE}?at=${MONTH}&practice=Z00001`);
  await expect(page.getByText("12 of 48,000")).toHaveCount(0);
});

test("a wrong file says everything that is wrong, and the errors are there as csv", async ({ page }) => {
  test.setTimeout(300_000);
  await resume(page, ICB);
  await page.goto("/data/imports");
  const wrong = [
    "metric_code,ods_code,period,numerator,denominator,value,note",
    `${MEASURE},Z00001,${MONTH},-1,480,,`,
    `${MEASURE},=HYPERLINK(1),${MONTH},1,480,,`,
    `${MEASURE},Z00003,2022-13,1,480,,`,
  ].join("\n");
  await page.getByLabel("Choose files, or drop them here").setInputFiles([
    { name: "wrong.csv", mimeType: "text/csv", buffer: Buffer.from(wrong) },
    { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") },
  ]);
  await page.getByRole("button", { name: "Send for checking" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "None of these files can be loaded",
    WHILE_CHECKING,
  );
  const errors = page.getByRole("table", { name: "What is wrong with wrong.csv" });
  await expect(errors.getByRole("row", { name: /^2 numerator "-1" a number, 0 or more/ })).toBeVisible();
  await expect(errors.getByRole("row", { name: /^4 period "2022-13" a period: 2025-11/ })).toBeVisible();
  await expect(page.getByText("letter.pdf: found a PDF")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Load/ })).toHaveCount(0);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download all 3 errors (csv)" }).click(),
  ]);
  const csv = await readFile((await download.path())!, "utf8");
  expect(csv.split("\r\n")).toHaveLength(5);
  expect(csv).not.toMatch(/(^|,)=/m);

  await page.getByRole("button", { name: "Discard these files" }).click();
  await expect(page).toHaveURL("/data/imports");
});

test("what a file cannot say of itself a person says: the month it describes, and which table of a family it is", async ({
  page,
}) => {
  test.setTimeout(600_000);
  await signIn(page, "Wei Lin Tan");
  await page.goto("/data/imports");
  const practices = ["Z00001", "Z00002", "Z00003"];
  const waits = practices.map(
    (code) => `Oct-2022,${code},INVENTED SURGERY,TPP,ZP0001,INVENTED PCN,Z9Z,NHS Invented,4,3,2,1,0,0,0,0`,
  );
  await page.getByLabel("Choose files, or drop them here").setInputFiles([
    // No name here says a month: that of the mapping is nowhere, that of the table is inside.
    {
      name: "mapping.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv(MAPPING_HEADING, ...practices.map((code) => ofDemo(mappingRow(code))))),
    },
    { name: "waits.csv", mimeType: "text/csv", buffer: Buffer.from(csv(WAITS_HEADING, ...waits)) },
  ]);
  await page.getByRole("button", { name: "Send for checking" }).click();
  await expect(page.getByRole("heading", { name: "Needs an answer from you" })).toBeVisible(WHILE_CHECKING);

  // Each asks again where nothing was said, and leads to its own field.
  const which = page.locator("form", { has: page.getByLabel("Which table is it?") });
  await which.getByRole("button", { name: "Check again with this" }).click();
  await which.getByRole("link", { name: "Choose which table it is" }).click();
  await expect(page.getByLabel("Which table is it?")).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel("Which table is it?").selectOption("gpad-summary-2a");
  await which.getByRole("button", { name: "Check again with this" }).click();
  await expect(page.getByLabel("Which table is it?")).toHaveCount(0, WHILE_CHECKING);

  // The mapping takes the newest month loaded until somebody says another.
  const month = page.locator("form", { has: page.getByLabel("The month it describes") });
  await month.getByLabel("The month it describes").fill("2022-10");
  await month.getByRole("button", { name: "Check again with this" }).click();
  await expect(page.getByText("Dated 31 October 2022 by what you answered")).toBeVisible(WHILE_CHECKING);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 of 2 tables are ready to load");
  await page.getByRole("button", { name: "Discard these files" }).click();
  await expect(page).toHaveURL("/data/imports");
});

test("a template of a period that the measure has none of says which it has, and keeps what was typed", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto("/data/imports");
  await page.getByLabel("Measure").selectOption(MEASURE);
  await page.getByLabel("Period", { exact: true }).fill("last month");
  await page.getByRole("button", { name: "Download the template" }).click();
  await expect(
    page.getByText(/^“last month” is no month: .+ is counted by the month, like 2025-11$/),
  ).toBeVisible();
  await expect(page.getByLabel("Measure")).toHaveValue(MEASURE);
  await expect(page.getByLabel("Period", { exact: true })).toHaveValue("last month");
});

test("30 MB arrive whole, and from nobody who may not send them", async ({ page }) => {
  test.setTimeout(300_000);
  const bytes = Buffer.concat([Buffer.from("a,b\n"), Buffer.from(randomBytes(15_728_640).toString("hex"))]);
  const multipart = { files: { name: "large.csv", mimeType: "text/csv", buffer: bytes } };
  await resume(page, ICB);
  const cross = await page.request.post("/api/upload", {
    multipart,
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(cross.status()).toBe(403);
  const sent = await page.request.post("/api/upload", { multipart });
  expect(sent.url()).toMatch(/\/data\/imports\/[0-9a-f-]{36}$/);
  expect(await sent.text()).toContain(createHash("sha256").update(bytes).digest("hex"));
  await page.goto(sent.url());
  await settled(page);
  await page.getByRole("button", { name: "Discard these files" }).click();
  await expect(page).toHaveURL("/data/imports");

  const small = { files: { name: "small.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") } };
  for (const reader of [PRACTICE_MANAGER, PCC_MEMBER, LMC, ADMINISTRATOR]) {
    await resume(page, reader);
    expect((await page.request.post("/api/upload", { multipart: small })).status(), reader).toBe(404);
    expect((await page.request.get(sent.url())).status(), reader).toBe(404);
    expect((await page.request.get(`${sent.url()}/errors`)).status(), reader).toBe(404);
    expect((await page.request.get("/data/imports/history")).status(), reader).toBe(404);
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is sent, the page follows its check by itself, and the files are discarded", async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await signIn(page, ICB);
    await page.goto("/data/imports");
    await page.getByLabel("Choose files, or drop them here").setInputFiles({
      name: "notes.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("what,when\nnothing,never\n"),
    });
    await page.getByRole("button", { name: "Send for checking" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "None of these files can be loaded",
      WHILE_CHECKING,
    );
    await page.getByRole("button", { name: "Discard these files" }).click();
    await expect(page).toHaveURL("/data/imports");
  });
});
