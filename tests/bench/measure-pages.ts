import { countingProxy, type CountingProxy } from "./counting-proxy";
import { EMPTY, PAGES, type BenchPage } from "./pages";
import { median, p95, type Line } from "./rounds";
import { cookieOf, visit, weightOf } from "./visit";
import { withDemoSite } from "../support/site";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const VISITS = Number(process.env.BENCH_VISITS ?? 40);
const MOST_STATEMENTS = 6;
const MOST_SCRIPT = 170;
const MOST_HTML = 30;

/** The server asks of its own accord now and then: the least of a few visits is the page's own. */
const COUNTED = 5;

type Measured = { page: BenchPage; ratio: number; statements: number; html: number; script: number };

/** Pages by an empty one: p95, statements, and what a first visit weighs. */
export async function measurePages(): Promise<Record<"time" | "statements" | "weight", Line[]>> {
  let proxy: CountingProxy | undefined;
  const through = async (url: string) => (proxy = await countingProxy(url)).url;
  try {
    const measured = await withDemoSite(
      (origin, databaseUrl) => measureAll(origin, databaseUrl, () => proxy?.statements() ?? 0),
      { name: "bench", through },
    );
    return linesOf(measured);
  } finally {
    proxy?.close();
  }
}

export async function measureAll(
  origin: string,
  databaseUrl: string,
  statements: () => number,
  pages: readonly BenchPage[] = [EMPTY, ...PAGES],
): Promise<Measured[]> {
  const cookies = new Map<string, string>();
  const cookieFor = async (as: BenchPage["as"]) => {
    const cookie = cookies.get(as) ?? (await cookieOf(origin, databaseUrl, as));
    cookies.set(as, cookie);
    return cookie;
  };
  const found: (BenchPage & { cookie: string; html: string })[] = [];
  for (const page of pages) {
    const cookie = await cookieFor(page.as);
    const { status, html } = await visit(origin + page.path, cookie);
    if (status === 200) found.push({ ...page, cookie, html });
    else console.error(`${page.name} (${page.path}) answered ${status}: left out`);
  }

  const times = await roundsOf(origin, found);
  const measured: Measured[] = [];
  for (const page of found) {
    const counts: number[] = [];
    for (let each = 0; each < COUNTED; each++) {
      const before = statements();
      await visit(origin + page.path, page.cookie);
      counts.push(statements() - before);
    }
    const rounds = times.get(page.name) ?? [];
    const empty = times.get(EMPTY.name) ?? [];
    measured.push({
      page,
      ratio: median(rounds.map((value, round) => value / (empty[round] ?? value))),
      statements: Math.min(...counts),
      ...(await weightOf(origin, page.html, page.cookie)),
    });
  }
  return measured;
}

/** The p95 of each page in each round. Pages take turns, visit by visit, so that a busy moment falls on all alike. */
async function roundsOf(origin: string, pages: readonly (BenchPage & { cookie: string })[]) {
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS + 1; round++) {
    const took = new Map<string, number[]>(pages.map(({ name }) => [name, []]));
    for (let turn = 0; turn < VISITS; turn++) {
      for (const page of pages)
        took.get(page.name)?.push((await visit(origin + page.path, page.cookie)).took);
    }
    console.error(`Pages, round ${round} of ${ROUNDS}`);
    if (round === 0) continue; // Warming up.
    for (const [name, values] of took) times.set(name, [...(times.get(name) ?? []), p95(values)]);
  }
  return times;
}

export function linesOf(measured: readonly Measured[]): Record<"time" | "statements" | "weight", Line[]> {
  const of = <Value>(line: (each: Measured) => Value) => measured.map(line);
  return {
    time: of(({ page, ratio }) => {
      const most = page.rows > 50 ? 3 : 2;
      const goal = page.rows === 0 ? "the measure" : `at most ${most}x${page.rows > 50 ? ", aim 2x" : ""}`;
      return {
        what: page.name,
        measured: `${ratio.toFixed(2)}x`,
        goal,
        met: page.rows === 0 ? null : ratio <= most,
      };
    }),
    statements: of(({ page, statements }) => ({
      what: page.name,
      measured: String(statements),
      goal: `at most ${MOST_STATEMENTS}`,
      met: statements <= MOST_STATEMENTS,
    })),
    weight: of(({ page, script, html }) => ({
      what: page.name,
      measured: `${script.toFixed(0)} kB script, ${html.toFixed(0)} kB page`,
      goal: `${MOST_SCRIPT} kB, ${MOST_HTML} kB`,
      met: script <= MOST_SCRIPT && html <= MOST_HTML,
    })),
  };
}
