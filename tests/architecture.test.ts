import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Which folders may import which. A file belongs to the first layer that matches. */
const LAYERS = [
  { at: "lib/server/cli/", may: ["lib/", "prisma/"] },
  { at: "lib/server/", may: ["lib/", "prisma/generated/"] },
  { at: "lib/", may: ["lib/"], never: ["lib/server/"] },
  { at: "components/", may: ["components/", "lib/"], never: ["lib/server/"] },
  { at: "app/", may: ["app/", "components/", "lib/"], never: ["lib/server/cli/", "lib/server/db"] },
  { at: "prisma/seed", may: ["lib/", "prisma/"], never: ["lib/server/cli/"] },
  { at: "prisma/", may: ["prisma/", "lib/server/db"] },
];

/** Subjects stand on shared ground and do not know each other. Reports draw on them all. */
const SUBJECTS = ["appointments", "plans", "pqaf", "pressure", "programmes"];
/** Shared ground: what every subject may stand on, and what therefore may know of no later subject. */
const LATER_SUBJECTS = SUBJECTS.filter((subject) => subject !== "appointments");

const IMPURE_PACKAGES = /^(react|next|@prisma|server-only|pg|node:(?!crypto$|stream$|buffer$))/;
const IMPURE_GLOBALS = /\bnew Date\(\)|Date\.now\(\)|Math\.random\(\)|process\.env|\bfetch\(/;

/** Only these may know that a request exists: everything else also runs from a command. */
const KNOW_THE_REQUEST =
  /^lib\/server\/(session|permitted|action)\.ts$|^lib\/server\/auth\/|^app\/|^components\/|^proxy\.ts$/;

const files = ["app", "components", "lib", "prisma"].flatMap(sourceFiles);
const libFiles = files.filter((file) => file.startsWith("lib/"));
const serverFiles = libFiles.filter((file) => file.startsWith("lib/server/"));
const pureFiles = libFiles.filter((file) => !serverFiles.includes(file));
const componentFiles = files.filter((file) => file.startsWith("components/"));
const actionFiles = files.filter((file) => /^app\/.*\bactions?\.ts$/.test(file));
const signedInPages = files.filter((file) => /^app\/\(signed-in\)\/.*\bpage\.tsx$/.test(file));

test.each(files)("%s imports only from the layers below", (file) => {
  const { may, never = [] } = LAYERS.find(({ at }) => file.startsWith(at))!;
  const allowed = (target: string) =>
    may.some((at) => target.startsWith(at)) && !never.some((at) => target.startsWith(at));
  const styles = (target: string) => target.endsWith(".css");
  expect(ownImports(file).filter((target) => !styles(target) && !allowed(target))).toEqual([]);
});

test("links are drawn by the one component that fetches no page before it is asked for", () => {
  const own = files.filter((file) => imports(file).includes("next/link"));
  expect(own).toEqual(["components/ui/link.tsx"]);
});

test("lines of text are typed into the one field that keeps what was typed before its script began", () => {
  const own = files.filter((file) => file.endsWith(".tsx") && code(file).includes("<textarea"));
  expect(own).toEqual(["components/forms/text-area.tsx"]);
});

test("no class asks for a width of the screen that the theme does not know, which would do nothing", () => {
  const asks = /["'\s`](max-)?(sm|md|lg|xl|2xl):[a-z]/;
  expect(files.filter((file) => file.endsWith(".tsx") && asks.test(code(file)))).toEqual([]);
});

test.each(pureFiles)("%s is pure", (file) => {
  expect(imports(file).filter((each) => IMPURE_PACKAGES.test(each))).toEqual([]);
  expect(code(file)).not.toMatch(IMPURE_GLOBALS);

  const subject = SUBJECTS.find((each) => file.startsWith(`lib/${each}/`));
  const others = (subject ? SUBJECTS : LATER_SUBJECTS).filter((each) => each !== subject);
  const strays = (target: string) => others.some((other) => target.startsWith(`lib/${other}/`));
  if (!file.startsWith("lib/reports/")) expect(ownImports(file).filter(strays)).toEqual([]);
});

test.each(serverFiles)("%s cannot reach the browser", (file) => {
  expect(read(file)).toMatch(/^import "server-only";/m);
});

test.each(files.filter((file) => !KNOW_THE_REQUEST.test(file)))("%s runs without a request", (file) => {
  const asked = imports(file).filter((each) => /^next\/(navigation|headers|cache|server)$/.test(each));
  expect(asked).toEqual([]);
});

test.each(files.filter((file) => !/^lib\/server\/(clock\.ts|cli\/)|^prisma\//.test(file)))(
  "%s has the time from the clock alone",
  (file) => {
    expect(code(file)).not.toMatch(/\bnew Date\(\)|\bDate\.now\(\)/);
  },
);

test.each(componentFiles)("%s draws what it is given", (file) => {
  expect(code(file)).not.toMatch(/\bfetch\(|"use server"/);
});

test.each(actionFiles)("%s builds its actions with action(), or openAction() before sign-in", (file) => {
  const exported = [...code(file).matchAll(/^export (?!type)(.*)$/gm)].map((match) => match[1] ?? "");
  expect(exported.length).toBeGreaterThan(0);
  const built = file.startsWith("app/(signed-in)/")
    ? /^const \w+ = action\(/
    : /^const \w+ = (action|openAction)\(/;
  expect(exported.filter((each) => !built.test(each))).toEqual([]);
});

test.each(signedInPages)("%s asks first who is reading and whether they may", (file) => {
  expect(code(file)).toMatch(/await (permitted|requireActor)\w*\(/);
});

test("no browser fetches the library that checks what a form sends: the server checks it", () => {
  const acting = files.filter((file) => /^"use client"/m.test(read(file)));
  const fetched = new Set<string>();
  const follow = (file: string) => {
    if (fetched.has(file) || /^"use server"/m.test(read(file))) return;
    fetched.add(file);
    ownImports(file, runtimeImports).flatMap(asFile).forEach(follow);
  };
  acting.forEach(follow);
  expect([...fetched].filter((file) => runtimeImports(file).includes("zod"))).toEqual([]);
});

test.each(files)("%s is named for what it holds", (file) => {
  expect(basename(file)).not.toMatch(/^(utils?|helpers?|common|shared|managers?|services?|types|index)\./);
  expect(file).not.toMatch(/\/(utils?|helpers?|common|shared|managers?|services?|types)\//);
  expect(basename(file)).toMatch(/^[a-z0-9-]+(\.d)?\.tsx?$/);
});

test("nothing reads the data that is no part of the repository, save the tests", () => {
  expect(files.filter((file) => /\.\.\/shared\b/.test(read(file)))).toEqual([]);
});

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("generated/"))
    .map((name) => `${folder}/${name}`)
    .sort();
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** The file without its comments, which may well speak of what the code must not do. */
function code(file: string): string {
  return read(file).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
}

function imports(file: string): string[] {
  const found = code(file).matchAll(/\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm);
  return [...found].map((match) => match[1] ?? match[2] ?? match[3]!);
}

/** What is left of a file's imports once its types are gone. */
function runtimeImports(file: string): string[] {
  const types = [...code(file).matchAll(/^import type [^;]*? from "([^"]+)"/gm)].map((match) => match[1]!);
  const values = [...code(file).matchAll(/^import (?!type\b)[^;]*? from "([^"]+)"/gm)].map(
    (match) => match[1]!,
  );
  return imports(file).filter((each) => !types.includes(each) || values.includes(each));
}

/** The source file that an import without an ending names; none for a style. */
function asFile(target: string): string[] {
  return [`${target}.ts`, `${target}.tsx`].filter((file) => existsSync(file));
}

function ownImports(file: string, importsOf = imports): string[] {
  return importsOf(file)
    .filter((each) => each.startsWith("@/") || each.startsWith("."))
    .map((each) => (each.startsWith("@/") ? each.slice(2) : normalize(join(dirname(file), each))));
}
