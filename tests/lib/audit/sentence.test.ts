import { expect, test } from "vitest";
import { aboutOf, AUDIT_ACTIONS, sentence } from "@/lib/audit/actions";
import type { AuditEntry } from "@/lib/audit/entry";

const names = { subject: "Priya Nair", of: (code: string) => ({ QZZ: "Ardenfosse" })[code] ?? code };

const granted = (toSelf: boolean): AuditEntry => ({
  action: "grant.made",
  subject: "a-person",
  detail: {
    grant: 7,
    role: "ICB_QUALITY",
    organisation: "QZZ",
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    toSelf,
  },
});

test.each<[AuditEntry, string]>([
  [
    granted(false),
    "Gave Priya Nair a role: ICB quality and nursing, Ardenfosse, from 1 January 2026 to 31 December 2026",
  ],
  [
    granted(true),
    "Gave themself another role: ICB quality and nursing, Ardenfosse, from 1 January 2026 to 31 December 2026",
  ],
  [
    { action: "grant.ended", subject: "x", detail: { grant: 7, endsOn: "2026-01-14" } },
    "Ended a role of Priya Nair (a role): its last day is 14 January 2026",
  ],
  [
    {
      action: "session.acting-as",
      subject: "x",
      detail: { from: null, to: 7, role: "PCC_MEMBER", organisation: "QZZ" },
    },
    "Went on acting as PCC member, Ardenfosse",
  ],
  [
    { action: "session.acting-as", subject: "x", detail: { from: null, to: 7 } },
    "Chose one of their roles to act under",
  ],
  [
    { action: "session.acting-as", subject: "x", detail: { from: 7, to: null } },
    "Went on under all their roles together",
  ],
  [
    {
      action: "organisation.dated",
      subject: "x",
      detail: { which: "closed", on: null, previous: "2025-09-30", reason: "Another was meant" },
    },
    "Set that Priya Nair has not closed (before: 30 September 2025), until a file says: Another was meant",
  ],
  [
    {
      action: "load.stored",
      subject: "12",
      detail: { dataset: "x", file: "map.csv", sha256: "", periods: ["2025-10", "2025-11"], scopes: ["ENG"] },
    },
    "Loaded map.csv as load 12, for 2025-10 to 2025-11",
  ],
  [
    { action: "person.disabled", subject: "x", detail: { reason: "Left" } },
    "Ended all access of Priya Nair: Left",
  ],
])("%j is told in a sentence", (entry, said) => {
  expect(sentence(entry, names)).toBe(said);
});

test("a role one gives oneself is a matter of its own, and says for which organisation", () => {
  expect(aboutOf(granted(true))).toEqual({ topic: "own-access", organisations: ["QZZ"] });
  expect(aboutOf(granted(false))).toEqual({ topic: "access", organisations: ["QZZ"] });
});

test("every kind of entry has a name of its own and a topic", () => {
  expect(new Set(AUDIT_ACTIONS.map(({ label }) => label)).size).toBe(AUDIT_ACTIONS.length);
  for (const { topics } of AUDIT_ACTIONS) expect(topics.length).toBeGreaterThan(0);
});
