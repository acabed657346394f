import { countingProxy } from "./counting-proxy";
import { EMPTY, PAGES, type BenchPage } from "./pages";
import { median, p95, type Line } from "./rounds";
import { cookieOf, visit, weightOf } from "./visit";
import { withDemoSite } from "../support/site";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** Of a page in a round. A p95 of few visits is chance: 5 rounds of 400 are 2,000, and take two slow cores 40 minutes. */
const VISITS = Number(process.env.BENCH_VISITS ?? 400);
const MOST_STATEMENTS = 6;
const MOST_SCRIPT = 170;
const MOST_HTML = 30;

/** The server asks of its own accord now and then: the least of a few visits is the page's own. */
const COUNTED = 5;

type Timed = { page: BenchPage; ratio: number; script: number; html: number };
type Counted = { page: BenchPage; statements: number };
type Visited = BenchPage & { cookie: string; text: string };

/**
 * Pages by an empty one: p95, what a first visit weighs, and statements. Statements are counted at a second site,
 * whose database lies behind a proxy: what the proxy takes would be charged to the pages that ask most.
 */
export async function measurePages(): Promise<Record<"time" | "statements" | "weight", Line[]>> {
  return withDemoSite(
    async (origin, databaseUrl, serveAgain) => {
      const pages = await visited(origin, databaseUrl, [EMPTY, ...PAGES]);
      const timed = await timesOf(origin, pages);
      const proxy = await countingProxy(databaseUrl);
      try {
        const counted = await statementsOf(await serveAgain(proxy.url), pages, proxy.statements);
        return { ...linesOf(timed), statements: counted.map(statementLine) };
      } finally {
        proxy.close();
      }
    },
    { name: "bench" },
  );
}

/** Each page with its reader's cookie and what it answered; one that answered otherwise is told, and left out. */
export async function visited(
  origin: string,
  databaseUrl: string,
  pages: readonly BenchPage[],
): Promise<Visited[]> {
  const cookies = new Map<string, string>();
  const found: Visited[] = [];
  for (const page of pages) {
    const cookie = cookies.get(page.as) ?? (await cookieOf(origin, databaseUrl, page.as));
    cookies.set(page.as, cookie);
    const { status, html } = await visit(origin + page.path, cookie);
    if (status === 200) found.push({ ...page, cookie, text: html });
    else console.error(`${page.name} (${page.path}) answered ${status}: left out`);
  }
  return found;
}

/** The p95 of each page by that of the empty one, the middle of the rounds, and what a first visit weighs. */
export async function timesOf(origin: string, pages: readonly Visited[]): Promise<Timed[]> {
  const times = await roundsOf(origin, pages);
  const empty = times.get(EMPTY.name) ?? [];
  return Promise.all(
    pages.map(async (page) => {
      const rounds = times.get(page.name) ?? [];
      return {
        page,
        ratio: median(rounds.map((value, round) => value / (empty[round] ?? value))),
        ...(await weightOf(origin, page.text, page.cookie)),
      };
    }),
  );
}

/** The first visit makes the site's connections and fills what it remembers, and is not counted. */
async function statementsOf(
  origin: string,
  pages: readonly Visited[],
  statements: () => number,
): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const page of pages) {
    const counts: number[] = [];
    for (let each = 0; each < COUNTED + 1; each++) {
      const before = statements();
      await visit(origin + page.path, page.cookie);
      counts.push(statements() - before);
    }
    counted.push({ page, statements: Math.min(...counts.slice(1)) });
  }
  return counted;
}

/** The p95 of each page in each round. Pages take turns, visit by visit, so that a busy moment falls on all alike. */
async function roundsOf(origin: string, pages: readonly Visited[]) {
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

export function linesOf(measured: readonly Timed[]): Record<"time" | "weight", Line[]> {
  return { time: measured.map(timeLine), weight: measured.map(weightLine) };
}

function timeLine({ page, ratio }: Timed): Line {
  const most = page.rows > 50 ? 3 : 2;
  const goal = page.rows === 0 ? "the measure" : `at most ${most}x${page.rows > 50 ? ", aim 2x" : ""}`;
  return {
    what: page.name,
    measured: `${ratio.toFixed(2)}x`,
    goal,
    met: page.rows === 0 ? null : ratio <= most,
  };
}

function statementLine({ page, statements }: Counted): Line {
  return {
    what: page.name,
    measured: String(statements),
    goal: `at most ${MOST_STATEMENTS}`,
    met: statements <= MOST_STATEMENTS,
  };
}

function weightLine({ page, script, html }: Timed): Line {
  return {
    what: page.name,
    measured: `${script.toFixed(0)} kB script, ${html.toFixed(0)} kB page`,
    goal: `${MOST_SCRIPT} kB, ${MOST_HTML} kB`,
    met: script <= MOST_SCRIPT && html <= MOST_HTML,
  };
}
