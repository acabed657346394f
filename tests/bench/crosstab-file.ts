import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { CROSSTAB_HEADING } from "../fixtures/official-csv";
import { practiceCode } from "../support/installation";

const STAFF = ["GP", "Other Practice staff", "Unknown"];
const MODES = ["Face-to-Face", "Telephone", "Home Visit", "Video/Online", "Unknown"];
const CATEGORIES = [
  "General Consultation Acute",
  "General Consultation Routine",
  "Planned Clinics",
  "Clinical Triage",
  "Unmapped",
  "Inconsistent Mapping",
];
const WAITS = ["Same Day", "1 Day", "2 to 7 Days", "8  to 14 Days", "15  to 21 Days", "22  to 28 Days"];
const STATUSES = ["Attended", "DNA", "Unknown"];

/** A practice crosstab of November 2025 in which every practice has every combination once. */
export async function writeCrosstab(path: string, practices: number): Promise<number> {
  const out = createWriteStream(path);
  out.write(`${CROSSTAB_HEADING}\n`);
  let rows = 0;
  for (let number = 1; number <= practices; number++) {
    const who = `01NOV2025,${practiceCode("A", number)},SURGERY ${number},TPP,U9A001,A PCN,99A,NHS Sub`;
    const lines: string[] = [];
    for (const staff of STAFF)
      for (const mode of MODES)
        for (const category of CATEGORIES)
          for (const wait of WAITS)
            for (const status of STATUSES) {
              lines.push(`${who},${staff},${mode},${category},${wait},${1 + (number % 40)},${status}`);
            }
    rows += lines.length;
    if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return rows;
}
