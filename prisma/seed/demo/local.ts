import { dateOf, day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";
import { DISTRICTS } from "./districts";
import { PCNS, PLACES, SYSTEM } from "./names";
import { seedOverTime } from "./over-time";
import { practice } from "./practices";
import { CANAL_SIDE, INCLUSION_HEALTH, MERGED, WITHOUT_PCN } from "./stories";

/**
 * What the ICB itself has said and no file holds: Places, a merger, and one
 * practice left out of comparisons. Run again, it changes nothing. Files name
 * the organisations again and fill in the rest.
 */
export async function seedLocal(): Promise<void> {
  await seedOrganisations();
  await seedPlaceLinks();
  await seedPlaceAreas();
  await seedOverTime();
  await db().succession.createMany({
    skipDuplicates: true,
    data: [
      {
        predecessorCode: MERGED.from,
        successorCode: MERGED.into,
        on: dateOf(MERGED.on),
        reason: "The two practices merged; the larger one’s contract and code went on",
      },
    ],
  });
  if ((await db().exclusion.count()) === 0) {
    await db().exclusion.create({
      data: {
        organisationCode: INCLUSION_HEALTH,
        startsOn: dateOf(day("2022-12-01")),
        reason:
          "Inclusion-health service: its patients, appointments and staff compare with no other practice’s",
        decidedBy: "Chris Lowther",
        decidedAt: dateOf(day("2023-01-18")),
      },
    });
  }
}

async function seedOrganisations(): Promise<void> {
  const practices = [CANAL_SIDE, INCLUSION_HEALTH, WITHOUT_PCN, MERGED.from, MERGED.into].map(practice);
  await db().organisation.createMany({
    skipDuplicates: true,
    data: [
      { ...SYSTEM, kind: "SYSTEM" as const },
      ...PLACES.map((place) => ({ ...place, kind: "PLACE" as const })),
      ...PCNS.map(({ code, name }) => ({ code, name, kind: "PCN" as const })),
      ...practices.map(({ code, name }) => ({ code, name, kind: "PRACTICE" as const })),
    ],
  });
}

/** The districts that each Place is drawn by. */
async function seedPlaceAreas(): Promise<void> {
  if ((await db().placeArea.count()) > 0) return;
  await db().placeArea.createMany({
    data: DISTRICTS.map(({ code, place }) => ({ placeCode: place, areaCode: code })),
  });
}

async function seedPlaceLinks(): Promise<void> {
  if ((await db().membership.count({ where: { source: "LOCAL" } })) > 0) return;
  const links = [
    ...PLACES.map(({ code }) => ({ childCode: code, parentCode: SYSTEM.code })),
    ...PCNS.map(({ code, place }) => ({ childCode: code, parentCode: place })),
    { childCode: WITHOUT_PCN, parentCode: practice(WITHOUT_PCN).place },
  ];
  await db().membership.createMany({ data: links.map((link) => ({ ...link, source: "LOCAL" as const })) });
}
