import { expect, test, type Page } from "@playwright/test";
import { axeFaults, sidewaysFaults } from "@/tests/support/faults";
import { ICB, PCC_MEMBER, PLACE_LEAD, PRACTICE_MANAGER } from "@/tests/support/readers";
import { resume, signIn } from "@/tests/support/sign-in";

// Canal Side Surgery (Z00001) keeps each month for one journey: November all match, October disputed, September released.
const OWN = "/appointments/Z00001";

test("a manager says that all figures match in three clicks from sign-in", async ({ page }) => {
  await signIn(page, PRACTICE_MANAGER);
  let clicks = 0;
  const click = async (role: "link" | "button", name: RegExp) => {
    await page.getByRole(role, { name }).first().click();
    clicks += 1;
  };
  await click("link", /^November 2025: appointment return/);
  await expect(
    page.getByRole("heading", { name: "Do these figures match your appointment book?" }),
  ).toBeVisible();
  await expect(page.getByText("National figures of November 2025, published 18 December 2025")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await sidewaysFaults(page)).toEqual([]);
  await click("button", /^Mark all 14 as matching/);
  await expect(page.getByRole("heading", { name: "All 14 figures match: send the return" })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await expect(page.getByLabel("Your name")).toHaveValue("Sarah Whitcombe");
  await click("button", /^Send to the ICB/);
  await expect(page.getByText("Sent. Thank you: the ICB looks at it next.")).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(3);
});

test("two figures are disputed, returned with a comment, corrected and accepted, late as it is", async ({
  page,
}) => {
  const month = `${OWN}/2025-10`;
  await resume(page, PRACTICE_MANAGER);
  await page.goto("/appointments");
  await expect(page.getByText(/late: it closes/)).toBeVisible();
  await page.goto(month);
  const national = await nationalOf(page, "All appointments");
  await dispute(page, "total", { own: String(national + 20), reason: "other-system" });
  await dispute(page, "status-unknown", { own: "1.5", reason: "statuses-not-updated" });
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.locator("#own-total")).toHaveValue(String(national + 20));

  await page.getByRole("button", { name: "Mark the other 12 as matching" }).click();
  await expect(
    page.getByRole("link", { name: /as a whole number, like 512\. 1\.5 is not whole/ }),
  ).toBeVisible();
  await page.goto(month);
  // Sent while what was typed is being saved, on a slow line: one's own save is nobody else's.
  await page.route(`**${month}`, async (route) => {
    if (route.request().postData()?.includes("typing")) await page.waitForTimeout(1_500);
    await route.continue();
  });
  const saving = page.waitForRequest((request) => request.postData()?.includes("typing") === true);
  await page.locator("#own-status-unknown").fill("0");
  await saving;
  await page.getByRole("button", { name: "Check answers and send" }).click();
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expect(page.getByText(/^Saved meanwhile by/)).toHaveCount(0);
  await confirmWhatIsAsked(page);
  await page.getByRole("button", { name: "Send to the ICB" }).click();
  await expect(page.getByText("Sent. Thank you")).toBeVisible();

  await resume(page, ICB);
  await page.goto("/appointments");
  const queued = page.getByRole("row", { name: /Canal Side.*October 2025.*late/ });
  await expect(queued).toBeVisible();
  await queued.getByRole("link").click();
  await expect(page.getByRole("heading", { name: "2 figures do not match, 2 to settle" })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByText("Ask the practice to change something").click();
  await page.getByLabel("All appointments", { exact: true }).fill("Which system holds them?");
  await page.getByRole("button", { name: "Return with comments" }).click();
  await expect(page.getByText("Sent back to the practice with what you asked.")).toBeVisible();

  await resume(page, PRACTICE_MANAGER);
  await page.goto(month);
  await expect(page.getByText("Which system holds them?")).toBeVisible();
  await page.locator("#note-total").fill("The Canal Basin hub");
  await page.getByRole("button", { name: "Check answers and send" }).click();
  await page.getByRole("button", { name: "Send to the ICB" }).click();
  await expect(page.getByText("Sent. Thank you")).toBeVisible();

  await resume(page, ICB);
  await page.goto(month);
  await page.getByRole("button", { name: "Accept the return" }).click();
  await expect(
    page.getByText("Say what becomes of each of the 2 disputed figures before you accept").first(),
  ).toBeVisible();
  for (const group of await page.getByRole("radio", { name: "Agree with the practice’s count" }).all())
    await group.check();
  await page.getByRole("button", { name: "Accept the return" }).click();
  await expect(page.getByText("Accepted. The return is locked.")).toBeVisible();
});

test("an accepted return is locked until it is released with a reason", async ({ page }) => {
  const month = `${OWN}/2025-09`;
  await resume(page, PRACTICE_MANAGER);
  await page.goto(month);
  await expect(page.getByText(/has been accepted and is locked/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Check answers and send" })).toHaveCount(0);
  await resume(page, ICB);
  await page.goto(month);
  await page.getByText("Release this return").click();
  await page.getByRole("button", { name: "Release it to the practice" }).click();
  await expect(page.getByText(/Enter why it is released/).first()).toBeVisible();
  await page.getByLabel("Why it is released").fill("The practice found 40 more");
  await page.getByLabel("Last day to send it again").fill("2026-02-20");
  await page.getByRole("button", { name: "Release it to the practice" }).click();
  await expect(page.getByText("Released. The practice can correct it and send it again.")).toBeVisible();
  await resume(page, PRACTICE_MANAGER);
  await page.goto(month);
  await expect(page.getByText("The practice found 40 more")).toBeVisible();
  await expect(page.getByText(/until Friday 20 February at 17:00/)).toBeVisible();
});

test("nobody reads, lists, guesses or downloads another practice’s returns", async ({ page }) => {
  const others = [
    "/appointments/Z00002",
    "/appointments/Z00002/2025-11",
    "/appointments/Z00002/2025-11/check",
    "/appointments/Z00002/2025-11/upload",
    "/appointments/Z00002/2025-11/upload/template?format=csv",
    "/appointments/Z00002/2025-11/upload/errors",
    "/downloads/return?practice=Z00002&month=2025-11&format=csv",
    "/downloads/returns?practice=Z00002&format=csv",
    "/downloads/returns-to-review?format=csv",
  ];
  for (const who of [PRACTICE_MANAGER, PLACE_LEAD, PCC_MEMBER] as const) {
    await resume(page, who);
    for (const path of others) expect((await page.request.get(path)).status(), `${who} ${path}`).toBe(404);
  }
  await resume(page, PRACTICE_MANAGER);
  expect(await (await page.request.get("/appointments")).text()).not.toMatch(/Z0000[2-9]/);
});

test("the ICB is not shown what a practice has not sent", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/appointments/Z00016/2025-11");
  await expect(page.getByText("November 2025’s return has not arrived")).toBeVisible();
  await expect(page.getByText("Held in another system")).toHaveCount(0);
});

async function nationalOf(page: Page, name: string): Promise<number> {
  const row = page.getByRole("row", { name: new RegExp(`^(\\w+ )?${name}`) }).first();
  return Number((await row.locator("b").first().innerText()).replaceAll(",", ""));
}

async function dispute(
  page: Page,
  figure: string,
  { own, reason }: { own: string; reason: string },
): Promise<void> {
  await page.locator(`input[name="kind-${figure}"][value="DIFFERS"]`).check();
  await page.locator(`#own-${figure}`).fill(own);
  await page.locator(`#reason-${figure}`).selectOption(reason);
}

/** Soft checks that the demo's figures raise are confirmed; where none are, the next page is there already. */
async function confirmWhatIsAsked(page: Page): Promise<void> {
  const ticks = page.getByLabel("Yes, our count is right").filter({ visible: true });
  const send = page.getByRole("button", { name: "Send to the ICB" });
  await expect(page.getByRole("heading", { name: "There is a problem" }).or(send).first()).toBeVisible();
  if (await send.isVisible()) return;
  for (const tick of await ticks.all()) await tick.check();
  await page.getByRole("button", { name: "Check answers and send" }).click();
  await page.waitForURL(/\/check$/);
}
