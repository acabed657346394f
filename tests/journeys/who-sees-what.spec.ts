import { expect, test, type Page } from "@playwright/test";
import { PCNS, PLACES } from "@/prisma/seed/demo/names";
import { PRACTICES } from "@/prisma/seed/demo/practices";
import { CANAL_SIDE } from "@/prisma/seed/demo/stories";
import { crawl, htmlOf, practicesIn } from "../support/html";
import * as reader from "../support/readers";
import { resume, signIn } from "../support/sign-in";

// A practice of the reader's own Place and PCN, and one far from them.
const NEIGHBOUR = "Z00002";
const STRANGER = "Z00101";
const NOBODY = "Z09999";

test("a practice manager finds no other practice's name or code in the HTML of any page", async ({
  page,
}) => {
  test.setTimeout(360_000); // every kind of page there is a link to
  await resume(page, reader.PRACTICE_MANAGER);
  const addresses = await crawl(page, (address, html) => {
    expect.soft(strangersIn(html, [CANAL_SIDE]), address).toEqual([]);
  });
  expect(addresses.length).toBeGreaterThan(40);
  expect(addresses).toContain(`/practices/${CANAL_SIDE}`);

  // Nor by asking for another Place, period, comparator or system in the address.
  for (const address of [
    "/practices?place=QZZ-RUGBY",
    "/practices?q=practice&quarter=1&at=2024-06",
    "/practices?system=QWU",
    `/practices/${CANAL_SIDE}?with=pcn&at=2024-06`,
    "/measures/did-not-attend?place=QZZ-RUGBY&with=place",
    "/measures/did-not-attend?at=2023-01&with=england",
    "/measures?system=QWU&at=2023-01",
  ]) {
    const { html } = await htmlOf(page, address);
    expect.soft(strangersIn(html, [CANAL_SIDE]), address).toEqual([]);
  }
});

test("a practice manager sees their own practice by name among others without", async ({ page }) => {
  await resume(page, reader.PRACTICE_MANAGER);
  await page.goto("/practices");
  await expect(page.locator(".ranked tbody th")).toHaveText([/^Canal Side Surgery/]);

  await page.goto("/measures/did-not-attend");
  await expect(page.getByText("Practices you may not see by name have no name")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /^1\d\d practices, / })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Practices you see by name" })).toBeVisible();
  await expect(page.locator(".ranked tbody th")).toHaveText([/^Canal Side Surgery/]);
});

for (const path of ["/practices/", "/measures/did-not-attend?practice="]) {
  test(`${path}... of another practice is to its neighbour as one that does not exist`, async ({ page }) => {
    await resume(page, reader.PRACTICE_MANAGER);
    const nobody = await answerTo(page, path, NOBODY);
    for (const code of [NEIGHBOUR, STRANGER, NEIGHBOUR.toLowerCase()]) {
      expect(await answerTo(page, path, code)).toEqual(nobody);
    }
    if (path === "/practices/") expect(nobody.status).toBe(404);
  });
}

for (const who of [reader.PCC_MEMBER, reader.LMC]) {
  test(`${who} reads sums alone: no practice in the HTML of any page`, async ({ page }) => {
    test.setTimeout(360_000);
    await resume(page, who);
    const addresses = await crawl(page, (address, html) => {
      expect.soft(practicesIn(html), address).toEqual([]);
    });
    expect(addresses.filter((each) => each.startsWith("/measures/")).length).toBeGreaterThan(8);
    for (const address of [
      "/measures/did-not-attend?place=QZZ-RUGBY&with=place",
      "/measures/did-not-attend?at=2023-01",
      "/measures?at=2023-01",
    ]) {
      expect.soft(practicesIn((await htmlOf(page, address)).html), address).toEqual([]);
    }
    for (const path of ["/practices", `/practices/${CANAL_SIDE}`, `/practices/${NOBODY}`]) {
      expect((await htmlOf(page, path)).status, path).toBe(404);
    }
  });
}

test("a PCC member sees the system and its Places, and no PCN that would give a practice away", async ({
  page,
}) => {
  await resume(page, reader.PCC_MEMBER);
  await page.goto("/measures/did-not-attend");
  const rows = page.getByRole("table", { name: /by system, Place and PCN$/ }).locator("tbody tr");
  const names = await rows.locator("th").allInnerTexts();
  expect(names).toEqual(expect.arrayContaining(["Ardenfosse", ...PLACES.map(({ name }) => name)]));
  expect(names).toContain("Webb Fields PCN"); // all 12 practices of its Place

  const small = PCNS.filter(({ practices }) => practices < 5).map(({ name }) => name);
  expect(names.filter((name) => small.includes(name))).toEqual([]);
  await expect(rows.first().locator(".value")).toHaveText(/^\d+\.\d% ?$/);
});

for (const who of [reader.COMMITTEE_READER, reader.ADMINISTRATOR]) {
  test(`${who} sees no figure`, async ({ page }) => {
    await resume(page, who);
    await page.goto("/");
    await expect(page.locator(".value, .dense, svg[role=img]")).toHaveCount(0);
    await expect(page.getByRole("main")).not.toHaveText(/\d%/);
    const figures = ["/practices", "/measures", "/measures/did-not-attend", `/practices/${CANAL_SIDE}`];
    for (const path of figures) expect((await htmlOf(page, path)).status, path).toBe(404);
    // Who keeps the list of practices and the days of their returns meets their names, and a committee those in
    // the report that is due to it: still no figure of theirs.
    const names =
      who === reader.ADMINISTRATOR
        ? /^\/(administration\/(organisations|exclusions|audit)|downloads\/(audit|exclusions|window-extensions)|appointments\/windows)/
        : /^\/programmes\/[a-z]+\/reports\/\d/;
    const look = (address: string, html: string) => {
      if (!names.test(address)) expect.soft(strangersIn(html, [CANAL_SIDE]), address).toEqual([]);
      expect.soft(html, address).not.toMatch(/class="(value|dense ranked)/);
    };
    await crawl(page, look, ({ pathname }) => !/^\/administration\/organisations\/./.test(pathname));
  });
}

test("a Place lead sees the practices of the Place by name and the others without", async ({ page }) => {
  test.setTimeout(360_000);
  await resume(page, reader.PLACE_LEAD);
  await page.goto("/practices");
  await expect(page.locator(".ranked tbody th")).toHaveCount(50);
  await expect(page.locator("#filter-place option")).toHaveText(["All", "Coventry"]);
  await page.goto("/measures/did-not-attend");
  await expect(page.getByText("Practices you may not see by name")).toBeVisible();

  const own = PRACTICES.filter(({ place }) => place === "QZZ-COVENTRY").map(({ code }) => code);
  const look = (address: string, html: string) => expect.soft(strangersIn(html, own), address).toEqual([]);
  await crawl(page, look, ({ search, pathname }) => search === "" && !pathname.startsWith("/practices/"));
});

test("PCN staff see their PCN's practices by name; as a PCC member the same person sees none", async ({
  page,
}) => {
  await signIn(page, reader.PCN_STAFF); // their own session: it changes
  await page.goto("/practices");
  await expect(page.locator(".ranked tbody th")).toHaveCount(6);
  await page.goto("/measures/did-not-attend");
  await expect(page.getByText("Practices you may not see by name")).toBeVisible();

  await page.goto("/acting-as");
  await page.getByRole("radio", { name: /^PCC member/ }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL("/");
  expect((await page.goto("/practices"))?.status()).toBe(404);
  for (const path of ["/", "/measures", "/measures/did-not-attend"]) {
    expect(practicesIn((await htmlOf(page, path)).html), path).toEqual([]);
  }
});

function strangersIn(html: string, own: readonly string[]): string[] {
  return practicesIn(html).filter((code) => !own.includes(code));
}

/** A page's status and HTML without what is this answer's own: the code asked for, its nonce, the order of its parts. */
async function answerTo(page: Page, path: string, code: string) {
  const { status, html } = await htmlOf(page, `${path}${code}`);
  const parts = html
    .replaceAll(new RegExp(code, "gi"), "CODE")
    .replaceAll(/nonce(=|\\":)\\?"[^"]*"/g, "")
    .replaceAll(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "")
    .split(/\\n|[<>]/)
    .map((part) => part.replace(/^[0-9a-f]+:/, "").replaceAll(/\$L?[0-9a-f]+/g, "$"));
  return { status, parts: parts.toSorted() };
}
