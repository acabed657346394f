import { Packer } from "docx";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import type { Minutes } from "@/lib/plans/minutes";
import { minutesWord } from "@/lib/reports/minutes-word";
import { reportWord } from "@/lib/reports/report-word";

const minutes: Minutes = {
  title: "Collaborative",
  on: day("2026-01-15"),
  system: "Coventry & Warwickshire",
  marking: "OFFICIAL",
  present: ["Dr Menon"],
  interests: [],
  items: [
    {
      code: "UC-2",
      title: "Paramedic <visiting>",
      owner: "",
      status: "Off track",
      why: ["Off track", "14 days late"],
      interests: ["Dr Menon: partner (stepped out)"],
      decision: "Ask the ICB",
      minute: "First line\nsecond\u0007 line",
    },
  ],
  notReached: ["FI-1 Growth"],
};

async function htmlOf(written: ReturnType<typeof minutesWord>): Promise<string> {
  const buffer = await Packer.toBuffer(reportWord(written));
  return (await mammoth.convertToHtml({ buffer })).value;
}

test("the minutes have headings, every decision, and what was not reached", async () => {
  const html = await htmlOf(minutesWord(minutes, true));
  for (const name of ["Present", "Interests declared", "Decisions", "On the agenda and not reached"])
    expect(html).toMatch(new RegExp(`<h1>\\d\\. ${name}</h1>`));
  expect(html).toContain("<h2>UC-2 Paramedic &lt;visiting&gt;</h2>");
  expect(html).toContain("<p>Off track. Owner: nobody yet. 14 days late.</p>");
  for (const each of ["Decision: Ask the ICB", "Interest: Dr Menon: partner (stepped out)", "FI-1 Growth"])
    expect(html).toContain(each);
  expect(html).toContain("As they stood when the meeting was closed");
});

test("what was typed over two lines stays so, without the control characters that Word refuses", async () => {
  const html = await htmlOf(minutesWord(minutes, false));
  expect(html).toContain("First line<br />second line");
  expect(html).toContain("these may change");
});
