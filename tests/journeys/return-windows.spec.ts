import { expect, test } from "@playwright/test";
import { periodName, period } from "@/lib/periods/period";
import { axeFaults, sidewaysFaults } from "@/tests/support/faults";
import { ICB, PCN_STAFF, PRACTICE_MANAGER } from "@/tests/support/readers";
import { resume } from "@/tests/support/sign-in";

const DEPUTY = "Tom Okafor";

// The newest month by July 2025 that nobody was asked about yet is collected first, and is theirs alone.
const NEWEST = "2025-07";
let month = "";
let path = "";

test.describe.configure({ mode: "default" });

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await resume(page, ICB);
  await page.goto("/appointments/windows");
  const months = await page
    .locator("#month-new option")
    .evaluateAll((options) => options.map((each) => (each as HTMLOptionElement).value));
  month = months.find((each) => each <= NEWEST) ?? "";
  path = `/appointments/Z00001/${month}`;
  await page.locator("#month-new").selectOption(month);
  await page.locator("#opensOn-new").fill("2026-01-12");
  await page.getByRole("button", { name: "Collect this month" }).click();
  await expect(page.getByText("The dates are set.")).toBeVisible();
  await page.close();
});

test("the ICB reminds those whose month is outstanding after a preview, and gives one longer with a reason", async ({
  page,
}) => {
  const name = periodName(period(month));
  await resume(page, ICB);
  await page.goto(`/appointments/chase?at=${month}`);
  await expect(page.getByRole("heading", { name: `1 practice has ${name} still to send` })).toBeVisible();
  await expect(page.locator("#preview")).toContainText(name);
  const reminded = page.getByRole("table", { name: "Practices that would be reminded" });
  await expect(reminded.getByRole("link", { name: /Canal Side Surgery/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await sidewaysFaults(page)).toEqual([]);
  await page.getByRole("button", { name: /^Send to \d+ people at 1 practice$/ }).click();
  await expect(page.getByText(/^\d+ e-mails are on the way to 1 practice\.$/)).toBeVisible();
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(page.getByText(/each was reminded today already/).first()).toBeVisible();

  await page.goto(`/appointments/windows?at=${month}`);
  await page.locator("#practice-extension").selectOption("Z00001");
  await page.locator("#dueDay-extension").fill("2026-02-04");
  await page.locator("#closesDay-extension").fill("2026-02-11");
  await page.locator("#editsDay-extension").fill("2026-02-18");
  await page.getByRole("button", { name: "Give longer" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page.locator("#dueDay-extension")).toHaveValue("2026-02-04");
  await page.locator("#reason-extension").fill("Its system was moved in the summer");
  await page.getByRole("button", { name: "Give longer" }).click();
  await expect(page.getByText("The practice has longer, and reads why on its return.")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await resume(page, PRACTICE_MANAGER);
  await page.goto(path);
  await expect(page.getByText("due Wednesday 4 February at 17:00")).toBeVisible();
  await expect(page.getByText("Its system was moved in the summer")).toBeVisible();
});

test("of two people on one return the second is told, sees both answers and loses nothing typed", async ({
  page,
  browser,
}) => {
  await resume(page, PRACTICE_MANAGER);
  await page.goto(path);
  const other = await (await browser.newContext()).newPage();
  await resume(other, DEPUTY);
  await other.goto(path);
  await other.locator('input[name="kind-status-dna"][value="DIFFERS"]').check();
  await other.locator("#own-status-dna").fill("77");
  await expect(other.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await other.context().close();

  await page.locator('input[name="kind-status-dna"][value="DIFFERS"]').check();
  await page.locator("#own-status-dna").fill("66");
  await expect(page.getByText(`Saved meanwhile by ${DEPUTY}`)).toBeVisible();
  await page.getByRole("button", { name: "Save and come back later" }).click();
  const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problem).toContainText(/Did not attend\. Tom Okafor at \d\d:\d\d: .*77.* You: .*66/);
  await expect(page.locator("#own-status-dna")).toHaveValue("66");
  await expect(page.getByText(/^14 figures: 0 match, 1 does not, 13 to answer\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Mark the other 13 as matching" })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expect(page.getByText("Saved. You can come back to it until it closes.")).toBeVisible();
  await expect(page.locator("#own-status-dna")).toHaveValue("66");
});

test("a PCN sends a return for a practice that lets it, under its own name, until the practice ends it", async ({
  page,
}) => {
  await resume(page, PCN_STAFF);
  expect((await page.request.get(path)).status()).toBe(404);
  await resume(page, PRACTICE_MANAGER);
  await page.goto("/appointments/Z00001");
  await page.getByRole("button", { name: "Let Canal Basin PCN complete them" }).click();
  await expect(page.getByText("Your PCN may complete your returns from today.")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await resume(page, PCN_STAFF);
  await page.goto(path);
  await page.locator('input[name="kind-status-dna"][value="MATCHES"]').check();
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expect(page.getByText("Saved. You can come back to it until it closes.")).toBeVisible();
  await page.locator("#mark-all").click();
  await page.getByRole("button", { name: "Send to the ICB" }).click();
  await expect(page.getByText("Sent. Thank you")).toBeVisible();

  await resume(page, ICB);
  await page.goto(path);
  await expect(
    page.getByText(/by Dr Asha Menon, .*on the practice’s behalf \(Canal Basin PCN\)/),
  ).toBeVisible();

  await resume(page, PRACTICE_MANAGER);
  await page.goto("/appointments/Z00001");
  await page.getByRole("button", { name: "End that Canal Basin PCN completes them" }).click();
  await expect(page.getByText("Your PCN may no longer complete your returns.")).toBeVisible();
  await resume(page, PCN_STAFF);
  expect((await page.request.get(path)).status()).toBe(404);
});
