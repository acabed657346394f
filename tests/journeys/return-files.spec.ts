import { expect, test, type Page } from "@playwright/test";
import Papa from "papaparse";
import { axeFaults, sidewaysFaults } from "@/tests/support/faults";
import { ICB, PRACTICE_MANAGER } from "@/tests/support/readers";
import { resume } from "@/tests/support/sign-in";

// August 2025 of Canal Side Surgery is this journey's; of November no more than a file is read and discarded.
const AUGUST = "/appointments/Z00001/2025-08";
const NOVEMBER = "/appointments/Z00001/2025-11";

test("a month is filled in as a file: seven errors are told at once, then it is clean and put in", async ({
  page,
}) => {
  await resume(page, ICB);
  await release(page, AUGUST);
  await resume(page, PRACTICE_MANAGER);
  const template = await (await page.request.get(`${AUGUST}/upload/template?format=csv`)).text();
  const [heading = [], ...rows] = Papa.parse<string[]>(template.trim()).data;
  expect(rows.map((row) => row[2])).toContain("missed");

  await page.goto(`${AUGUST}/upload`);
  await send(page, "return.csv", filled(heading, rows, WRONG));
  await expect(page.getByText("7 things need mending before this file can be used.")).toBeVisible();
  await expect(page.getByText("what looks like an NHS number")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await sidewaysFaults(page)).toEqual([]);
  const errors = await (await page.request.get(`${AUGUST}/upload/errors`)).text();
  expect(Papa.parse(errors.trim()).data).toHaveLength(1 + 7);
  expect(errors).not.toContain("943 476 5919");

  const total = Number(rows[0]?.[4]) + 30;
  const clean = {
    total: { count: `${total}`, reason: "Vaccination clinics" },
    missed: { count: "120", note: "Canal Basin hub" },
  };
  await send(page, "return.csv", filled(heading, rows, clean));
  await expect(page.getByText("1 added, 1 changed")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Put 2 answers into the return" }).click();
  await expect(page.getByText("The file is in the return.")).toBeVisible();
  await expect(page.locator("#own-total")).toHaveValue(`${total}`);
  await expect(page.locator("#missedWhere")).toHaveValue("Canal Basin hub");

  await page.goto(`${AUGUST}/upload`);
  await send(page, "return.csv", filled(heading, rows, clean));
  await expect(page.getByText("This file changes nothing")).toBeVisible();
  await page.getByRole("button", { name: "Discard this file" }).click();
  await expect(page.getByRole("button", { name: "Discard this file" })).toHaveCount(0);
});

test("an extract of the book stands beside the national figures, and one about patients is refused whole", async ({
  page,
}) => {
  const headings = "Date booked,Date of appointment,Status,Mode,Staff group,National category,Count";
  const row = "14/11/2025,14/11/2025,Attended,Face-to-Face,GP,General Consultation Acute,1500";
  await resume(page, PRACTICE_MANAGER);
  await page.goto(`${NOVEMBER}/upload`);
  await send(page, "book.csv", `${headings},Patient name\n${row},Zebedee Quill\n`);
  await expect(page.getByText("One thing needs mending before this file can be used.")).toBeVisible();
  expect(await page.content()).not.toMatch(/zebedee|quill/i);

  await send(page, "book.csv", `${headings}\n${row}\n`);
  await expect(page.getByRole("heading", { name: "Your book beside the national figures" })).toBeVisible();
  const acute = page.getByRole("row", { name: /^General Consultation Acute 1,500 / });
  await expect(acute).toContainText("+");
  await expect(page.getByRole("button", { name: /^Put \d+ answers into the return$/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await sidewaysFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Discard this file" }).click();
  await expect(page.getByRole("button", { name: "Discard this file" })).toHaveCount(0);
});

/** Seven lines of a template, each wrong in its own way. */
const WRONG: Record<string, Typed> = {
  total: { count: "-3" },
  "staff-gp": { count: "about 400" },
  "staff-other": { count: "12.5" },
  "mode-telephone": { reason: "Ghosts" },
  "mode-online": { fixedFrom: "soon" },
  "status-dna": { count: "943 476 5919" },
  missed: { count: "120" },
};

type Typed = { count?: string; reason?: string; fixedFrom?: string; note?: string };

/** The template with what is typed into the lines of some figures. */
function filled(heading: string[], rows: string[][], typed: Record<string, Typed>): string {
  const lines = rows.map((row) => {
    const own = typed[row[2] ?? ""];
    if (!own) return row;
    const { count = row[5], reason = row[6], fixedFrom = row[7], note = row[8] } = own;
    return [...row.slice(0, 5), count ?? "", reason ?? "", fixedFrom ?? "", note ?? ""];
  });
  return Papa.unparse([heading, ...lines]);
}

async function send(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel("Your template or extract").setInputFiles(file);
  await page.getByRole("button", { name: "Send for checking" }).click();
  await expect(page.getByRole("heading", { name: new RegExp(`^${name}, sent at`) })).toBeVisible();
}

async function release(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByText("Release this return").click();
  await page.getByLabel("Why it is released").fill("To be sent again as a file");
  await page.getByLabel("Last day to send it again").fill("2026-02-20");
  await page.getByRole("button", { name: "Release it to the practice" }).click();
  await expect(page.getByText("Released. The practice can correct it and send it again.")).toBeVisible();
}
