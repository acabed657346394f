/** Why nothing of a body that was sent was kept. */
export const NOT_RECEIVED = ["too-big", "too-many", "not-a-form", "no-file"] as const;

export type NotReceived = (typeof NOT_RECEIVED)[number];
