/** What official files say of an organisation on a day that is no count. */
export const ATTRIBUTE_KEYS = [
  "contract",
  "rurality",
  "dispensing",
  "practice-type",
  "atypical",
  "latitude",
  "longitude",
  "deprivation-score",
  "deprivation-decile",
  "local-authority",
  "rating-published",
  "rating-inherited",
] as const;

export type AttributeKey = (typeof ATTRIBUTE_KEYS)[number];

/** What each is called, and what its values are. */
export const ATTRIBUTE_WORDS: Record<AttributeKey, string> = {
  contract: "Contract", // GMS, PMS or APMS
  rurality: "Rural or urban",
  dispensing: "Dispenses medicines", // Yes or No
  "practice-type": "Type of practice",
  atypical: "What makes it unlike most practices",
  latitude: "Latitude",
  longitude: "Longitude",
  "deprivation-score": "Deprivation score",
  "deprivation-decile": "Deprivation tenth, 1 the most deprived",
  "local-authority": "Local authority",
  "rating-published": "CQC rating published",
  "rating-inherited": "CQC rating inherited from an earlier provider", // Yes or No
};
