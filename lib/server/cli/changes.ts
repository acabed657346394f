import "server-only";
import { sentenceOf } from "@/lib/changes/change";
import type { FiguresScope } from "@/lib/permissions/figures";
import { parsePeriod, type Period } from "@/lib/periods/period";
import { addressOf } from "@/lib/readings/address";
import { changesEmail } from "@/lib/reports/changes-email";
import { env } from "@/lib/server/env";
import { changesFor, changesReader, type ChangesReader } from "@/lib/server/queries/changes-for";
import { monthsToTell, monthsWithReadings } from "@/lib/server/queries/periods";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { withDatabase } from "@/prisma/database";
import { asksForJson, readOptions, refuse, type Refusal } from "./options";

const FORMATS = ["text", "html", "json"] as const;
const USAGE =
  "npm run -s changes -- --person EMAIL [--since 2025-10] [--at 2025-11] [--format text|html|json] [--demo]";

const TYPED = {
  person: "--person someone@example.nhs.uk",
  since: "--since 2025-10",
  at: "--at 2025-11",
  format: "--format text",
  demo: "--demo",
};

/** Prints the message of what changed that a person would get. Data goes to standard output, refusals to standard error with exit 2. */
async function main(): Promise<number> {
  const options = {
    person: { type: "string", default: "" },
    since: { type: "string", default: "" },
    at: { type: "string", default: "" },
    format: { type: "string", default: "text" },
    demo: { type: "boolean", default: false },
  } as const;
  const read = readOptions({ options }, TYPED);
  if (!read.ok) return refused(read.error);
  const { values } = read.value;
  return withDatabase(values.demo ? "demo" : "real", async () => {
    const format = FORMATS.find((each) => each === values.format);
    const found = await readerOf(values.person);
    const months = found ? await monthsOf(found.scope, values) : null;
    const refusals: Refusal[] = [
      ...(found
        ? []
        : [refusal("person", values.person, "the email address of someone who may read figures")]),
      ...(found && !months
        ? [
            refusal(
              "since",
              values.since || "no month",
              "a month with figures before the newest, like 2025-10",
            ),
          ]
        : []),
      ...(format ? [] : [refusal("format", values.format, "text, html or json")]),
    ];
    if (!found || !months || !format) return refused(refusals);

    const changes = await changesFor(found, months);
    const origin = env().NEXTAUTH_URL ? new URL(env().NEXTAUTH_URL ?? "").origin : null;
    const email = changesEmail(changes, { name: found.name, ...months, origin });
    if (format === "html") process.stdout.write(email.html);
    if (format === "text") process.stdout.write(`Subject: ${email.subject}\n\n${email.text}`);
    if (format === "json") {
      const lines = changes.map(({ link, ...change }) => ({
        ...change,
        sentence: sentenceOf({ ...change, link }),
        link: addressOf(link.path, link.parameters),
      }));
      const { from, to } = months;
      process.stdout.write(
        `${JSON.stringify({ subject: email.subject, from: from.text, to: to.text, changes: lines })}\n`,
      );
    }
    return 0;
  });
}

/** The reader of an address; null for anyone who may read no figure. */
async function readerOf(email: string): Promise<ChangesReader | null> {
  const actor = await findActorByEmail(email);
  return actor && changesReader(actor);
}

/** The two months asked for: the newest whose figures are in and the one before it, unless said otherwise. */
async function monthsOf(
  scope: FiguresScope,
  { since, at }: { since: string; at: string },
): Promise<{ from: Period; to: Period } | null> {
  const [months, [newest]] = await Promise.all([monthsWithReadings(scope), monthsToTell(scope)]);
  const to = at ? months.find(({ text }) => text === parsePeriod(at)?.text) : newest;
  const earlier = months.filter(({ end }) => to && end < to.end);
  const from = since ? earlier.find(({ text }) => text === parsePeriod(since)?.text) : earlier[0];
  return from && to ? { from, to } : null;
}

function refusal(option: string, found: string, expected: string): Refusal {
  return { option, found, expected };
}

function refused(refusals: readonly Refusal[]): number {
  return refuse(refusals, { usage: USAGE, json: asksForJson() });
}

process.exitCode = await main();
