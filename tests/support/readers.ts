/** The people the demo offers, each role at least once. A journey checks that the sign-in page offers no other. */
export const READERS = [
  "Priya Nair",
  "Helen Ashworth",
  "Marcus Bellamy",
  "Wei Lin Tan",
  "Joanne Fletcher",
  "Dr Asha Menon",
  "Sarah Whitcombe",
  "Tom Okafor",
  "Dr Owen Pritchard",
  "Margaret Doyle",
  "Dr Ravi Sethi",
  "Chris Lowther",
] as const;

export type Reader = (typeof READERS)[number];

/** By what they do, for journeys that are about a role. */
export const ICB: Reader = "Priya Nair";
export const PLACE_LEAD: Reader = "Joanne Fletcher";
/** Also a PCC member: "acting as" chooses. */
export const PCN_STAFF: Reader = "Dr Asha Menon";
export const PRACTICE_MANAGER: Reader = "Sarah Whitcombe";
export const PCC_MEMBER: Reader = "Dr Owen Pritchard";
export const COMMITTEE_READER: Reader = "Margaret Doyle";
export const LMC: Reader = "Dr Ravi Sethi";
export const ADMINISTRATOR: Reader = "Chris Lowther";

/**
 * One of each reach of figures, for pages that are long and the same to everyone with that reach: the ICB's others
 * see what Priya Nair does, a deputy what their manager does, and the LMC what a PCC member does.
 */
export const READERS_BY_REACH: readonly Reader[] = [
  ICB,
  PLACE_LEAD,
  PCN_STAFF,
  PRACTICE_MANAGER,
  PCC_MEMBER,
  COMMITTEE_READER,
  ADMINISTRATOR,
];
