const KINDS: Record<string, string> = {
  PCN: "PCN",
  PLACE: "Place",
  SUB_ICB: "Sub-ICB location",
  SYSTEM: "System",
  REGION: "Region",
};

/** A kind of organisation in the field's words. */
export function kindName(kind: string): string {
  return KINDS[kind] ?? kind;
}
