import { monthOf } from "@/lib/periods/period";
import { cellsByOrganisation } from "./gather-counts";
import { oneDate } from "./one-date";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

const ANSWERS = ["very-good", "good", "neither", "poor", "very-poor", "dont-know"] as const;

/** How the publisher hides small numbers, and says that nobody answered. */
const HIDDEN = ["*", "c", "[c]"];
const NOBODY = ["", "-", "na", "n/a", "nr"];

/**
 * Friends and Family Test of GP practices, a month: cells `positive` (very good
 * and good) and `responses` (all six answers). A hidden answer hides the
 * practice's share; a practice nobody answered for is left out.
 */
export function friendsAndFamilyReader({ table, row }: ReaderInput): TableReader {
  const month = oneDate(row, "month", row.month);
  const gathered = cellsByOrganisation();
  let hidden = 0;

  return {
    read() {
      const code = row.text("practice");
      if (code === "" || /^(england|total|all)/i.test(code)) return;
      const on = table.columns.has("month") ? month.read() : table.titleMonth;
      if (!on && !table.columns.has("month")) {
        row.problem(
          "Month",
          "a Month column, or a title above the headings that names the month, as November 2025",
        );
      }
      const organisation = row.code("practice");
      const subIcb = row.text("subIcb") === "" ? null : row.code("subIcb");
      const texts = ANSWERS.map((answer) => row.text(answer).toLowerCase());
      if (texts.every((text) => NOBODY.includes(text))) return;
      const suppressed = texts.some((text) => HIDDEN.includes(text));
      const counts = suppressed ? [] : ANSWERS.map((answer) => row.count(answer));
      if (!organisation || !on || counts.includes(null)) return;
      if (suppressed) hidden += 1;
      const responses = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      if (!suppressed && responses === 0) return;
      const total = row.text("total").replaceAll(",", "");
      if (!suppressed && /^\d+$/.test(total) && Number(total) !== responses) {
        row.problem("total", `the sum of the six answers, ${responses}`);
      }
      const cells = suppressed
        ? { positive: null, responses: null }
        : { positive: (counts[0] ?? 0) + (counts[1] ?? 0), responses };
      if (!gathered.put({ organisation, kind: "PRACTICE", subIcb }, monthOf(on), cells)) {
        row.problem("practice", "each practice once");
      }
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, gathered.newest()),
      counted: gathered.list(),
      notes: hidden > 0 ? [`${hidden} practices' answers are hidden because few answered`] : [],
    }),
  };
}
