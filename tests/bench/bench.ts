import { measureExtract } from "./measure-extract";
import { measureImport } from "./measure-import";
import { measureLevels } from "./measure-levels";
import { measurePages } from "./measure-pages";
import { measurePlan } from "./measure-plan";
import { measureReport } from "./measure-report";
import { table, type Line } from "./rounds";

// `npm run bench`, or with the names of some of these alone: `npm run bench -- import levels`. Ratios of two
// things of one run, since absolute times are the machine's. It never fails by a time.
/** What is measured, by name: tables of lines, each by its title. */
const BENCHES: Record<string, () => Promise<Record<string, Line[]>>> = {
  import: async () => ({ Import: await measureImport() }),
  extract: async () => ({ "Appointment book extract": await measureExtract() }),
  levels: async () => ({ "Levels of the demo, as seconds": await measureLevels() }),
  report: async () => ({ "Committee report of the demo, as seconds": await measureReport() }),
  plan: async () => {
    const { imported, time, weight } = await measurePlan();
    return {
      "A large delivery plan imported, as seconds": imported,
      "Its pages: p95 by that of an empty dynamic page": time,
      "Its pages, first visit, gzip": weight,
    };
  },
  pages: async () => {
    const { time, statements, weight } = await measurePages();
    return {
      "Pages: p95 by that of an empty dynamic page": time,
      "Statements a page, the reader's session included": statements,
      "First visit, gzip": weight,
    };
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((each) => !Object.hasOwn(BENCHES, each));
if (unknown.length > 0) {
  const names = Object.keys(BENCHES).join(", ");
  console.error(
    `Found ${unknown.join(", ")}, expected one or more of: ${names}\nUsage: npm run bench -- import levels`,
  );
  process.exit(2);
}
for (const [name, measure] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const [title, lines] of Object.entries(await measure())) console.log(table(title, lines));
}
