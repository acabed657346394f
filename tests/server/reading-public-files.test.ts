import { expect, test } from "vitest";
import { contentOf, readOne } from "@/tests/fixtures/reading";

/** Counts by series (where there is one), organisation and period. */
async function counted(text: string): Promise<Record<string, unknown>> {
  const { counted: all } = await contentOf(text);
  return Object.fromEntries(
    all.map(({ series, organisation, period, counts }) => [
      [series, organisation, period.text].filter(Boolean).join(" "),
      counts,
    ]),
  );
}

async function attributes(text: string): Promise<string[]> {
  return (await contentOf(text)).attributes.map(
    ({ organisation, key, value }) => `${organisation} ${key} ${value}`,
  );
}

async function wrong(text: string): Promise<string[]> {
  const { errors } = await readOne(text);
  return errors.map(({ line, column, found, expected }) => `${line} ${column}: ${found}; ${expected}`);
}

const CQC =
  "Location ID,Location ODS Code,Location Name,Location Primary Inspection Category,Service / Population Group,Domain,Latest Rating,Publication Date,Inherited Rating (Y/N)";

test("CQC: a row a domain, the newest of two locations, population groups and other services passed over", async () => {
  const rows = [
    "1-1,Y00001,A,GP Practices,Overall,Overall,Good,31/03/2024,N",
    "1-1,Y00001,A,GP Practices,Overall,Well-led,Requires improvement,31/03/2024,N",
    "1-1,Y00001,A,GP Practices,Older people,Overall,Outstanding,31/03/2024,N",
    "1-2,Y00001,B,GP Practices,Overall,Overall,Inadequate,02/05/2024,Y",
    "1-3,VM123,C,Residential social care,Overall,Overall,Good,31/03/2024,N",
    "1-4,,D,GP Practices,Overall,Overall,Good,31/03/2024,N",
    "1-5,Y00002,E,GP Practices,Overall,Overall,No published rating,31/03/2024,N",
  ];
  const text = [CQC, ...rows].join("\n");
  expect(await counted(text)).toEqual({ "Y00001 2024-05": { overall: 1, "well-led": 2 } });
  expect(await attributes(text)).toEqual([
    "Y00001 rating-published 2024-05-02",
    "Y00001 rating-inherited Yes",
  ]);
  expect((await contentOf(text)).notes).toContain(
    "Y00001: more than one location, so the newest rating was taken",
  );
});

test("CQC: one author's extract of overall ratings, dated by its newest year", async () => {
  const heading =
    '"Practice.Code","Year","location_name","service_population_group","domain","latest_rating","inherited_rating_y_n","IMD","IMD_quintile","ICB_NAME"';
  const rows = [
    '"Y00001",2016,"A","Overall","Overall","Good","N",29.9,4,"An ICB"',
    '"Y00002",2024,"B","Overall","Overall","Outstanding","N",29.9,4,"An ICB"',
    '"NA",2024,"C","Overall","Overall","Good","N",29.9,4,"An ICB"',
    '"Y00002001",2024,"A branch","Overall","Overall","Good","N",29.9,4,"An ICB"',
  ];
  expect(await counted([heading, ...rows].join("\n"))).toEqual({
    "Y00001 2024-12": { overall: 3 },
    "Y00002 2024-12": { overall: 4 },
  });
});

test("CQC: a word that is no rating is told with its line", async () => {
  expect(
    await wrong([CQC, "1-1,Y00001,A,GP Practices,Overall,Overall,Splendid,31/03/2024,N"].join("\n")),
  ).toEqual(['2 Latest Rating: "Splendid"; a rating, for example Requires improvement']);
});

const FFT = "GP Code,GP Name,Total Responses,Very Good,Good,Neither Good nor Poor,Poor,Very Poor,Don't Know";

test("Friends and Family: positive of all six answers, hidden stays hidden, nobody is left out", async () => {
  const text = [
    "Friends and Family Test: GP practices November 2025",
    FFT,
    "Y00001,A,40,20,10,4,3,2,1",
    "Y00002,B,*,*,*,*,*,*,*",
    "Y00003,C,0,0,0,0,0,0,0",
    "Y00004,D,,,,,,,",
    "England,,40,20,10,4,3,2,1",
  ].join("\n");
  expect(await counted(text)).toEqual({
    "Y00001 2025-11": { positive: 30, responses: 40 },
    "Y00002 2025-11": { positive: null, responses: null },
  });
});

test("Friends and Family: answers that do not add up to the total are refused", async () => {
  const text = ["Results November 2025", FFT, "Y00001,A,50,20,10,4,3,2,1"].join("\n");
  expect(await wrong(text)).toEqual(['3 Total Responses: "50"; the sum of the six answers, 40']);
});

const SPACED =
  "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Column not used,Time period Sortable,New data,Compared to goal,Time period range";
const RUN_TOGETHER = SPACED.split(",")
  .map((heading) => heading.replaceAll(" ", ""))
  .join(",");

function fingertips(
  heading: string,
  ...rows: [id: string, code: string, period: string, value: string, count: string][]
) {
  const lines = rows.map(
    ([id, code, period, value, count]) =>
      `${id},Smokers,E92000001,England,${code},A,GPs,Persons,15+ yrs,,,${period},${value},,,,,${count},${count === "" ? "" : 1000},,,,,20220000,,,1y`,
  );
  return [heading, ...lines].join("\n");
}

test.each([SPACED, RUN_TOGETHER])(
  "Fingertips, either generation of headings: an indicator is a series of its own",
  async (heading) => {
    const text = fingertips(
      heading,
      ["91547", "Y00001", "2022/23", "12.5", "125"],
      ["", "Y00001", "2023/24", "12.0", "120"],
      ["91547", "Y00002", "2022/23", "-1", ""],
      ["91547", "Y00003", "2022/23 Q1", "9", "90"],
      ["91547", "Y00003", "2021 - 23", "9", "90"],
    );
    expect(await counted(text)).toEqual({
      "fingertips:91547 Y00001 2022/23": { count: 125, denominator: 1000, value: 12.5 },
      "fingertips:91547 Y00001 2023/24": { count: 120, denominator: 1000, value: 12 },
      "fingertips:91547 Y00003 2022-Q2": { count: 90, denominator: 1000, value: 9 },
    });
    const { notes } = await contentOf(text);
    expect(notes.join("\n")).toMatch(
      /1 rows without a number took it.*\n.*1 rows of "2021 - 23" were skipped/,
    );
  },
);

test("Fingertips: deprivation becomes a score and a tenth, 1 the most deprived of the file's practices", async () => {
  const scores = Array.from({ length: 10 }, (_, index): [string, string, string, string, string] => [
    "94240",
    `Y0000${index}`,
    "2025",
    String(10 + index),
    "",
  ]);
  const said = await attributes(fingertips(SPACED, ...scores));
  expect(said).toContain("Y00009 deprivation-decile 1");
  expect(said).toContain("Y00000 deprivation-decile 10");
  expect(said).toContain("Y00000 deprivation-score 10.0");
});

test("Fingertips: a row without a number that no other row gives is told", async () => {
  expect(await wrong(fingertips(SPACED, ["", "Y00001", "2022/23", "12.5", "125"]))).toEqual([
    '2 Indicator ID: nothing; the number of "Smokers", in this row or another of the file',
  ]);
});

test("OpenPrescribing: a measure is a series of its own, practices only", async () => {
  const text = [
    "measure,org_type,org_id,org_name,date,numerator,denominator,calc_value,percentile",
    "saba,practice,Y00001,A,2025-09-01,40,100,0.4,0.61",
    "saba,ccg,99A,B,2025-09-01,400,1000,0.4,",
  ].join("\n");
  expect(await counted(text)).toEqual({
    "openprescribing:saba Y00001 2025-09": { numerator: 40, denominator: 100 },
  });
  expect(await wrong(text.replace("100,0.4,0.61", "100,0.9,0.61"))).toEqual([
    '2 calc_value: "0.9"; numerator over denominator, 0.4',
  ]);
});

test("items by practice and month: products of one chemical are added up", async () => {
  const text = [
    "month,regional_team,chemical,practice,bnf_name,items,quantity",
    "2025-06-01,Y58,Inclisiran,Y00001,Inclisiran 284mg,2,2.0",
    "2025-06-01,Y58,Inclisiran,Y00001,Leqvio 284mg,1,1.0",
  ].join("\n");
  expect(await counted(text)).toEqual({
    "openprescribing-items:inclisiran Y00001 2025-06": { items: 3, quantity: 3 },
  });
});

test("ages: both sexes are added, bodies above practices are passed over", async () => {
  const row = (type: string, code: string, sex: string, age: string, count: number) =>
    `GP_PRAC_PAT_LIST,01DEC2025,${type},${code},,,${sex},${age},${count}`;
  const text = [
    "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS",
    row("GP", "Y00001", "ALL", "ALL", 50),
    row("GP", "Y00001", "MALE", "ALL", 20),
    row("GP", "Y00001", "MALE", "65_69", 20),
    row("GP", "Y00001", "FEMALE", "65_69", 29),
    row("GP", "Y00001", "FEMALE", "95+", 1),
    row("ICB", "Q9A", "ALL", "ALL", 1_000),
  ];
  expect(await counted(text.join("\n"))).toEqual({
    "Y00001 2025-12": { list: 50, "age:65-69": 49, "age:95+": 1 },
  });
  expect((await wrong([...text, row("GP", "Y00001", "MALE", "65_69", 20)].join("\n")))[0]).toContain(
    "each practice, sex and age group once",
  );
});

test("durations: days are added up to months, and a month cut short is said", async () => {
  const row = (on: string, duration: string, count: number) =>
    `99A,E38,NHS Sub,E54,E40,${on},${duration},${count}`;
  const text = [
    "SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_ONS_CODE,SUB_ICB_LOCATION_NAME,ICB_ONS_CODE,REGION_ONS_CODE,Appointment_Date,ACTUAL_DURATION,COUNT_OF_APPOINTMENTS",
    row("01JUN2025", "1-5 Minutes", 10),
    row("02JUN2025", "1-5 Minutes", 5),
    row("02JUN2025", "Unknown / Data Quality", 3),
  ].join("\n");
  expect(await counted(text)).toEqual({
    "99A 2025-06": { duration: 18, "duration:1-5": 15, "duration:unknown": 3 },
  });
  expect((await contentOf(text)).notes).toEqual(["The last month is not whole: the file ends on 2025-06-02"]);
});

test("coverage: more practices than are open is refused", async () => {
  const heading =
    "SUB_ICB_LOCATION_CODE,ICB_ONS_CODE,REGION_CODE,Appointment_Month,Included Practices,Open Practices,Patients registered at included practices,Patients registered at open practices";
  expect(await counted(`${heading}\n99A,E54,E40,01JUN2023,36,37,336178,340000`)).toEqual({
    "99A 2023-06": {
      "practices-included": 36,
      "practices-open": 37,
      "patients-included": 336178,
      "patients-open": 340000,
    },
  });
  expect(await wrong(`${heading}\n99A,E54,E40,01JUN2023,38,37,336178,340000`)).toHaveLength(1);
});
