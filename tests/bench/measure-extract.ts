import { readSentTable } from "@/lib/server/uploads/sent-table";
import { EXTRACT_LIMITS } from "@/lib/uploads/limits";
import { extractReader } from "@/lib/appointments/extract/read-extract";
import { period } from "@/lib/periods/period";
import { median, type Line } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ROWS = Number(process.env.BENCH_EXTRACT_ROWS ?? 1_000_000);
const BOUNDARY = "extract";
const MB = 1_000_000;

/** An appointment book extract as a browser posts it, one row an appointment: rows a second, and memory by that of a tenth. */
export async function measureExtract(): Promise<Line[]> {
  await readOne(ROWS / 20);
  const small = await rounds(ROWS / 10);
  const large = await rounds(ROWS);
  const growth = median(large.map(({ peak }) => peak)) / median(small.map(({ peak }) => peak));
  const seconds = median(large.map(({ took }) => took)) / 1000;
  return [
    {
      what: `extract of ${ROWS.toLocaleString("en-GB")} rows, posted as a form`,
      measured: `${Math.round(ROWS / seconds / 1000)} thousand rows a second, ${seconds.toFixed(1)} s`,
      goal: "told",
      met: null,
    },
    {
      what: "its memory at the most (resident), by that of a tenth of it",
      measured: `${growth.toFixed(2)} (${Math.round(median(large.map(({ peak }) => peak)) / MB)} MB)`,
      goal: "at most 1.2, and 300 MB",
      met: growth <= 1.2 && median(large.map(({ peak }) => peak)) <= 300 * MB,
    },
  ];
}

type Round = { took: number; peak: number };

async function rounds(rows: number): Promise<Round[]> {
  const taken: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = await readOne(rows);
    taken.push(one);
    console.error(
      `Extract of ${rows} rows, round ${round + 1} of ${ROUNDS}: ${Math.round(one.took)} ms, ${Math.round(one.peak / MB)} MB`,
    );
  }
  return taken;
}

async function readOne(rows: number): Promise<Round> {
  globalThis.gc?.();
  let peak = process.memoryUsage.rss();
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const started = performance.now();
  const run = extractReader(period("2025-11"));
  const sent = await readSentTable(form(rows), {
    boundary: BOUNDARY,
    limits: EXTRACT_LIMITS,
    onRow: run.row,
  });
  const read = run.finish();
  const took = performance.now() - started;
  clearInterval(watch);
  if (!sent.ok || sent.value.problem || !read.ok || read.value.counts.appointments !== rows)
    throw new Error(
      `The extract was not read: ${JSON.stringify(sent)} ${JSON.stringify(read).slice(0, 500)}`,
    );
  return { took, peak };
}

const STATUSES = ["Arrived", "Left", "DNA", "Booked"];
const MODES = ["Face to face", "Telephone", "Video", "Home visit"];
const STAFF = ["GP", "Practice Nurse", "Clinical Pharmacist"];
const CATEGORIES = [
  "General Consultation Acute",
  "General Consultation Routine",
  "Planned Clinics",
  "",
  "Clinical Triage",
];

/** Made as it is read: the file itself must not be the memory that is measured. */
async function* form(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="book.csv"\r\n\r\n` +
      "Date booked,Date of appointment,Status,Mode,Staff group,National category,Session\r\n",
  );
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const day = (row % 30) + 1;
    const hour = String(8 + (row % 10)).padStart(2, "0");
    lines.push(
      `${String((row % 28) + 1).padStart(2, "0")}/10/2025,${String(day).padStart(2, "0")}/11/2025 ${hour}:${String(row % 60).padStart(2, "0")},${STATUSES[row % 4]},${MODES[row % 4]},${STAFF[row % 3]},${CATEGORIES[row % 5]},Session ${row % 40}`,
    );
    if (lines.length === 500) yield Buffer.from(`${lines.splice(0).join("\r\n")}\r\n`);
  }
  yield Buffer.from(`${lines.join("\r\n")}\r\n--${BOUNDARY}--\r\n`);
}
