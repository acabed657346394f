import { afterAll, beforeEach, expect, test } from "vitest";
import { wholeSystem } from "@/lib/permissions/figures";
import { day } from "@/lib/periods/day";
import { revertLoad } from "@/lib/server/commands/revert-load";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { placeOutlines } from "@/lib/server/queries/place-outlines";
import { seedReference } from "@/prisma/seed/reference";
import { file, forgetLoads } from "@/tests/support/installation";

const ON = day("2025-11-30");

beforeEach(async () => {
  await forgetLoads();
  await seedReference();
});

afterAll(disconnect);

type Box = { code: string; name: string; west?: number };

/** Squares of a tenth of a degree. */
function geojson(column: "LAD24" | "LAD25" | "WD25", boxes: readonly Box[], more: object = {}): string {
  const features = boxes.map(({ code, name, west = -1.5 }) => ({
    type: "Feature",
    properties: { [`${column}CD`]: code, [`${column}NM`]: name, ...more },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, 52.4],
          [west + 0.1, 52.4],
          [west + 0.1, 52.5],
          [west, 52.5],
          [west, 52.4],
        ],
      ],
    },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

const RUGBY = { code: "E07000220", name: "Rugby" };
const WARWICK = { code: "E07000222", name: "Warwick" };
const STRATFORD = { code: "E07000221", name: "Stratford-on-Avon" };

async function load(...paths: string[]) {
  const outcomes = await runLoad(paths, NOBODY);
  return outcomes.map(({ status, dataset, rows, added, changed }) => ({
    status,
    dataset,
    rows,
    added,
    changed,
  }));
}

async function drawn() {
  const { places } = await placeOutlines(wholeSystem("QWU"), ON);
  return Object.fromEntries(places.map(({ code, districts }) => [code, districts.map(({ name }) => name)]));
}

test("districts draw the Places that the ICB says they make up", async () => {
  const path = await file("lad.geojson", geojson("LAD24", [RUGBY, WARWICK, STRATFORD]));
  expect(await load(path)).toEqual([
    { status: "loaded", dataset: "boundaries-district", rows: 3, added: 3, changed: 0 },
  ]);
  expect(await drawn()).toEqual({
    "QWU-COVENTRY": [],
    "QWU-NORTH": [],
    "QWU-RUGBY": ["Rugby"],
    "QWU-SOUTH": ["Stratford-on-Avon", "Warwick"],
  });
  expect((await load(path))[0]?.status).toBe("unchanged");
});

test("no reading is put out of date by a boundary", async () => {
  await load(await file("lad.geojson", geojson("LAD24", [RUGBY])));
  expect((await pool().query("select * from reading_work")).rows).toEqual([]);
});

test("a newer edition draws, and taking it back draws the older one again", async () => {
  await load(await file("lad24.geojson", geojson("LAD24", [RUGBY])));
  await load(await file("lad25.geojson", geojson("LAD25", [{ ...RUGBY, name: "Rugby, redrawn" }])));
  expect((await drawn())["QWU-RUGBY"]).toEqual(["Rugby, redrawn"]);

  const { rows } = await pool().query<{ id: number }>("select max(id) as id from load");
  await revertLoad(null, rows[0]?.id ?? 0, "The wrong edition");
  expect((await drawn())["QWU-RUGBY"]).toEqual(["Rugby"]);
});

test("the same edition loaded again replaces: fewer districts than before are refused unattended", async () => {
  await load(await file("all.geojson", geojson("LAD24", [RUGBY, WARWICK, STRATFORD])));
  expect(await load(await file("one.geojson", geojson("LAD24", [RUGBY])))).toMatchObject([
    { status: "refused" },
  ]);
  expect((await drawn())["QWU-SOUTH"]).toHaveLength(2);
});

test("wards come a district a file, and each file speaks for its own district", async () => {
  const wards = (district: string, code: string) =>
    geojson("WD25", [{ code, name: "A ward" }], { LAD25CD: district });
  await load(await file("rugby.geojson", wards(RUGBY.code, "E05008974")));
  await load(await file("warwick.geojson", wards(WARWICK.code, "E05012615")));
  const { rows } = await pool().query<{ scope: string }>(
    "select scope from load_in_force where dataset = 'boundaries-ward' order by scope",
  );
  expect(rows.map(({ scope }) => scope)).toEqual([RUGBY.code, WARWICK.code]);
});

test("invented areas are refused in a real installation", async () => {
  const [outcome] = await runLoad(
    [await file("lad.geojson", geojson("LAD24", [{ code: "E07999901", name: "Nailbourne" }]))],
    NOBODY,
  );
  expect(outcome).toMatchObject({ status: "refused" });
  expect(JSON.stringify(outcome?.errors)).toContain("npm run demo");
});

test("JSON that is no boundary file is unrecognised, and a boundary file cut short too", async () => {
  const cut = geojson("LAD24", [RUGBY, WARWICK]).slice(0, 300);
  const outcomes = [await file("answers.json", '{"indicators":[{"id":1}]}'), await file("cut.geojson", cut)];
  for (const path of outcomes) expect((await load(path))[0]).toMatchObject({ dataset: null });
});

test("neighbourhoods know their integrated care board", async () => {
  const text =
    "LSOA21CD,LSOA21NM,ICB23CD,ICB23NM\nE01009522,Coventry 014A,E54000018,NHS Coventry and Warwickshire ICB\n";
  expect(await load(await file("lsoa.csv", text))).toEqual([
    { status: "loaded", dataset: "area-lookup", rows: 1, added: 1, changed: 0 },
  ]);
});
