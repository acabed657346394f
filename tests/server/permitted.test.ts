import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { IDLE } from "@/lib/forms/form-state";
import { action } from "@/lib/server/action";
import { signIn } from "@/lib/server/commands/sign-in";
import { db, disconnect } from "@/lib/server/db";
import { permitted, permittedActor } from "@/lib/server/permitted";
import { requireActor } from "@/lib/server/session";
import { aPerson, twoSystems } from "../support/people";

// The browser's request, which Next would hand over.
const browser = vi.hoisted(() => ({ token: "", path: "/practices/PRAC1" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
  headers: async () => new Headers({ "x-path": browser.path }),
}));

beforeAll(twoSystems);
afterAll(disconnect);

const own = { code: "PRAC1", ancestors: ["PCN1", "PLACE1", "SYS1"] };
const another = { code: "PRAC2", ancestors: ["PCN1", "PLACE1", "SYS1"] };

beforeEach(async () => {
  const { id } = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  const started = await signIn({ personId: id, method: "local", previous: null });
  browser.token = started.ok ? started.value : "";
});

describe("a page", () => {
  test("gets a subject its reader may see", async () => {
    expect(await permitted("practice.view", Promise.resolve(own))).toBe(own);
  });

  test("answers a refusal and an absence alike", async () => {
    const refusal = await permitted("practice.view", Promise.resolve(another)).catch((error: Error) => error);
    const absence = await permitted("practice.view", Promise.resolve(null)).catch((error: Error) => error);
    expect(refusal).toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
    expect({ ...(refusal as object) }).toEqual({ ...(absence as object) });
  });

  test("that is a list is there for those who hold its permission, not for others", async () => {
    expect((await permittedActor("measure.view")).grants).toHaveLength(1);
    await expect(permittedActor("people.manage")).rejects.toMatchObject({
      digest: "NEXT_HTTP_ERROR_FALLBACK;404",
    });
  });

  test("sends someone not signed in to sign in, and back", async () => {
    browser.token = "";
    await expect(requireActor()).rejects.toMatchObject({
      digest: expect.stringContaining("/sign-in?to=%2Fpractices%2FPRAC1"),
    });
  });
});

describe("an action", () => {
  const SUBJECTS = { own, another };
  const done: string[] = [];
  const reply = action({
    permission: "level.reply",
    subject: async (form) => SUBJECTS[String(form.get("about")) as keyof typeof SUBJECTS] ?? null,
    input: z.object({ words: z.string().min(3, "Say a little more"), password: z.string().optional() }),
    lookUp: async ({ actor, values }) =>
      values["to"] === "nobody" ? { to: [`${actor.name} knows no such practice`] } : {},
    async run({ actor, subject, input }) {
      if (input.words === "stale") return { errors: { "": ["Someone else has changed this"] } };
      if (input.words === "moving on") return { goTo: "/acting-as" };
      done.push(`${actor.name}: ${subject.code}: ${input.words}`);
      return { message: "Sent." };
    },
  });
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  test("is done for those who may, with what was checked", async () => {
    expect(await reply(IDLE, form({ about: "own", words: "thank you" }))).toEqual({
      status: "done",
      message: "Sent.",
    });
    expect(done.at(-1)).toMatch(/: PRAC1: thank you$/);
  });

  test("answers a refusal and an absence alike, whatever else was sent", async () => {
    const refused = await reply(IDLE, form({ about: "another", words: "" }));
    expect(refused).toEqual({ status: "refused", message: "That page or item was not found." });
    expect(await reply(IDLE, form({ about: "nothing", words: "" }))).toEqual(refused);
  });

  test("gives errors by field with what was typed, passwords and the framework's own fields left out", async () => {
    const sent = { about: "own", words: "no", password: "secret words", $ACTION_ID_1: "x" };
    expect(await reply(IDLE, form(sent))).toEqual({
      status: "invalid",
      errors: { words: ["Say a little more"] },
      values: { about: "own", words: "no" },
    });
  });

  test("passes on what the command refused, and goes on where it says", async () => {
    expect(await reply(IDLE, form({ about: "own", words: "stale" }))).toMatchObject({
      status: "invalid",
      errors: { "": ["Someone else has changed this"] },
    });
    await expect(reply(IDLE, form({ about: "own", words: "moving on" }))).rejects.toMatchObject({
      digest: expect.stringContaining("/acting-as"),
    });
  });

  test("tells what it looked up together with what is wrong otherwise, in the order of the fields", async () => {
    const before = done.length;
    const lookedUp = await reply(IDLE, form({ about: "own", to: "nobody", words: "long enough" }));
    expect(lookedUp).toMatchObject({ status: "invalid", values: { to: "nobody", words: "long enough" } });
    expect(done).toHaveLength(before);
    const both = await reply(IDLE, form({ about: "own", to: "nobody", words: "no" }));
    expect(both.status === "invalid" && Object.keys(both.errors)).toEqual(["to", "words"]);
    // Nobody is told of what they may not ask about.
    expect(await reply(IDLE, form({ about: "another", to: "nobody", words: "no" }))).toMatchObject({
      status: "refused",
    });
  });

  test("of someone disabled a moment ago is not done", async () => {
    const before = done.length;
    await db().person.updateMany({ data: { disabledAt: new Date("2025-01-01") } });
    await expect(reply(IDLE, form({ about: "own", words: "thank you" }))).rejects.toMatchObject({
      digest: expect.stringContaining("/sign-in"),
    });
    expect(done).toHaveLength(before);
  });
});
