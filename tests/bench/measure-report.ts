import { openTestCluster } from "../support/test-cluster";
import { demoDatabase } from "../support/seeded-demo";
import { median, type Line } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const [SYSTEM, PROGRAMME, DRAFT] = ["QZZ", "pcarp", 3] as const;

/** The demo's report in draft: composed with both its editions, and written as a Word file and a workbook. */
export async function measureReport(): Promise<Line[]> {
  const cluster = await openTestCluster();
  try {
    process.env.DATABASE_URL = await demoDatabase(cluster, "bench_report");
    process.env.INSTALLATION = "demo";
    return await linesOf();
  } finally {
    await cluster.release();
  }
}

async function linesOf(): Promise<Line[]> {
  // Read when first asked: the database is this run's own.
  const { disconnect } = await import("@/lib/server/db");
  const { findProgramme } = await import("@/lib/server/queries/programmes/programme");
  const { findReport } = await import("@/lib/server/queries/programmes/reports");
  const { reportComposed } = await import("@/lib/server/queries/programmes/report-composed");
  const { practiceNames } = await import("@/lib/server/queries/programmes/practice-names");
  const { redactReport } = await import("@/lib/reports/redact-report");
  const { reportDocument } = await import("@/lib/reports/report-document");
  const { reportSheet } = await import("@/lib/reports/report-file");
  const { answerWith } = await import("@/lib/server/downloads/answer");
  const { answerWithWord } = await import("@/lib/server/downloads/word");
  try {
    const programme = await findProgramme([SYSTEM], PROGRAMME);
    const report = programme && (await findReport(programme.id, DRAFT));
    if (!programme || !report) throw new Error(`The demo has no report ${DRAFT} of ${PROGRAMME}`);
    const built: number[] = [];
    const written: number[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const started = performance.now();
      const { content } = await reportComposed(programme, report);
      const sections = reportDocument(content);
      reportDocument(redactReport(content, await practiceNames()));
      const composed = performance.now();
      const about = { title: content.title, head: "", foot: "", before: [content.asked] };
      const word = await answerWithWord({ ...about, sections, pictures: new Map() }, "report");
      await Promise.all([word, answerWith(reportSheet(content, [], "report"), "xlsx")].map(all));
      if (round < 0) continue; // Warming up.
      built.push(composed - started);
      written.push(performance.now() - composed);
      console.error(`Report, round ${round + 1} of ${ROUNDS}`);
    }
    const line = (what: string, took: readonly number[]): Line => ({
      what,
      measured: `${(median(took) / 1000).toFixed(2)} s`,
      goal: "3 s",
      met: median(took) <= 3000,
    });
    return [
      line("a report composed, both editions", built),
      line("its Word file, without pictures, and its workbook", written),
    ];
  } finally {
    await disconnect();
  }
}

async function all(response: Response): Promise<ArrayBuffer> {
  return response.arrayBuffer();
}
