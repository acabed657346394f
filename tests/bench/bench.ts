import { measureExtract } from "./measure-extract";
import { measureImport } from "./measure-import";
import { measureLevels } from "./measure-levels";
import { measurePages } from "./measure-pages";
import { measureReport } from "./measure-report";
import { table } from "./rounds";

// `npm run bench`, or `npm run bench -- import`, `-- extract`, `-- levels`, `-- report` or `-- pages` alone. Ratios of two
// things of one run, since absolute times are the machine's. It never fails by a time.
const asked = process.argv.slice(2);
const wants = (part: string) => asked.length === 0 || asked.includes(part);

if (wants("import")) console.log(table("Import", await measureImport()));
if (wants("extract")) console.log(table("Appointment book extract", await measureExtract()));
if (wants("levels")) console.log(table("Levels of the demo, as seconds", await measureLevels()));
if (wants("report")) console.log(table("Committee report of the demo, as seconds", await measureReport()));
if (wants("pages")) {
  const { time, statements, weight } = await measurePages();
  console.log(table("Pages: p95 by that of an empty dynamic page", time));
  console.log(table("Statements a page, the reader's session included", statements));
  console.log(table("First visit, gzip", weight));
}
