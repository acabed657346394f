import type { AttributeKey } from "@/lib/organisations/attribute";
import { day, type Day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import type { StatedAttribute, StatedCounts } from "./source-content";
import { emptyContent, type ReaderInput, type TableReader } from "./table-reader";

/** The regulator's words as the numbers they are read by. */
const RATINGS: Readonly<Record<string, number>> = {
  inadequate: 1,
  "requires improvement": 2,
  good: 3,
  outstanding: 4,
};

const DOMAINS: Readonly<Record<string, string>> = {
  overall: "overall",
  safe: "safe",
  effective: "effective",
  caring: "caring",
  responsive: "responsive",
  "well-led": "well-led",
};

/** Said instead of a rating: the newest judgement gives none. */
const NONE = [
  "",
  "no published rating",
  "inspected but not rated",
  "insufficient evidence to rate",
  "not rated",
  "unrated",
  "do not include in report",
];

type Rated = { practice: string; domain: string; rating: number; published: Day; inherited: boolean };

/**
 * The Care Quality Commission's ratings: cells `overall`, `safe`, `effective`,
 * `caring`, `responsive` and `well-led`, 1 to 4, for the month of the newest
 * publication in the file; the day a practice's overall rating was published
 * and whether it was inherited, as attributes. A location without an ODS code,
 * or with that of a branch (B87016001), is not put down to a practice.
 */
export function cqcRatingsReader({ table, row }: ReaderInput): TableReader {
  const rated = new Map<string, Rated>();
  const odd = { codeless: 0, notRated: 0, shared: new Set<string>() };

  function publishedOn(): Day | null {
    if (table.layout !== "latest-by-practice") return dayOfPublication();
    const year = row.text("year");
    return /^20\d{2}$/.test(year) ? day(`${year}-12-31`) : row.problem("year", "a year, for example 2024");
  }

  /** As the CQC writes it, 31/12/2024, or as others do. */
  function dayOfPublication(): Day | null {
    const [, date, month, year] = /^(\d{2})\/(\d{2})\/(20\d{2})$/.exec(row.text("published")) ?? [];
    return year ? day(`${year}-${month}-${date}`) : row.day("published");
  }

  return {
    read() {
      const code = row.text("practice").toUpperCase();
      if (code === "" || code === "NA" || /^[A-Z]\d{8}$/.test(code)) {
        odd.codeless += 1;
        return;
      }
      if (table.columns.has("service") && row.text("service").toLowerCase() !== "overall") return;
      const category = row.text("category");
      if (category !== "" && !/^gp practices?$/i.test(category)) return;
      const directory = table.layout === "directory";
      const text = row.text(directory ? "overall" : "rating").toLowerCase();
      if (NONE.includes(text)) {
        odd.notRated += 1;
        return;
      }
      const domain = directory ? "overall" : DOMAINS[row.text("domain").toLowerCase().replace(" ", "-")];
      const rating = RATINGS[text];
      if (!domain) row.problem("domain", "Overall or one of the five key questions, for example Safe");
      if (!rating)
        row.problem(directory ? "overall" : "rating", "a rating, for example Requires improvement");
      const practice = row.code("practice");
      const published = publishedOn();
      if (!domain || !rating || !practice || !published) return;

      const key = `${practice} ${domain}`;
      const known = rated.get(key);
      if (known) odd.shared.add(practice);
      // Two locations with one code: what was published last is what patients read.
      if (known && known.published >= published) return;
      rated.set(key, { practice, domain, rating, published, inherited: /^y/i.test(row.text("inherited")) });
    },
    content() {
      const all = [...rated.values()];
      const newest = all
        .map(({ published }) => published)
        .toSorted()
        .at(-1);
      const dated =
        table.layout === "latest-by-practice"
          ? "December of the newest year"
          : "the month of the newest publication";
      return {
        ...emptyContent("Care Quality Commission", newest ? monthOf(newest).end : null),
        counted: newest ? countsOf(all, newest) : [],
        attributes: newest ? attributesOf(all, newest) : [],
        notes: [
          `The file names no day of its own: taken as of ${dated} in it`,
          ...(odd.codeless > 0
            ? [`${odd.codeless} rows without a practice’s code, or with a branch’s, were left out`]
            : []),
          ...(odd.notRated > 0 ? [`${odd.notRated} rows without a rating were left out`] : []),
          ...(odd.shared.size > 0
            ? [`${[...odd.shared].join(", ")}: more than one location, so the newest rating was taken`]
            : []),
        ],
      };
    },
  };
}

function countsOf(all: readonly Rated[], newest: Day): StatedCounts[] {
  const period = monthOf(newest);
  const byPractice = new Map<string, Record<string, number>>();
  for (const { practice, domain, rating } of all) {
    byPractice.set(practice, { ...byPractice.get(practice), [domain]: rating });
  }
  return [...byPractice].map(([organisation, counts]) => ({
    organisation,
    kind: "PRACTICE",
    subIcb: null,
    period,
    counts,
  }));
}

/** All on the file's own day: a rating stands until the next, whenever it was given. */
function attributesOf(all: readonly Rated[], newest: Day): StatedAttribute[] {
  const period = monthOf(newest);
  return all
    .filter(({ domain }) => domain === "overall")
    .flatMap(({ practice, published, inherited }) => {
      const said: [AttributeKey, string][] = [
        ["rating-published", published],
        ["rating-inherited", inherited ? "Yes" : "No"],
      ];
      const whose = { organisation: practice, kind: "PRACTICE", subIcb: null } as const;
      return said.map(([key, value]) => ({ ...whose, key, value, on: period.end, period }));
    });
}
