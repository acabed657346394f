type Named = { code: string; name: string };

/** What each field of an edition's form is called, by its name: beside the field, and where it is told what is wrong. */
export function frameworkLabel(
  field: string,
  { measures, triggers }: { measures: readonly Named[]; triggers: readonly Named[] },
): string {
  const plain = PLAIN[field];
  if (plain) return plain;
  const [part = "", of = ""] = [field.slice(0, field.indexOf(".")), field.slice(field.indexOf(".") + 1)];
  switch (part) {
    case "step":
      return `Level ${of} begins at`;
    case "weight":
      return nameIn(measures, of);
    case "floor":
      return nameIn(triggers, of);
    case "review":
      return `Level ${of}, weeks to the next review at most`;
    case "forum":
      return `Level ${of}, reviewed by`;
    case "actions":
      return `Level ${of}, it may bring`;
    default:
      return "";
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  name: "Name of the draft",
  comparator: "Practices are compared with",
  disputed: "National figures that a practice disputes are",
  "persistence.month": "Months, for a monthly measure",
  "persistence.quarter": "Quarters, for a quarterly measure",
  "persistence.year": "Years, for a yearly measure",
  "coverage.share": "Least share of the weight judged",
  "coverage.domains": "Least number of domains",
  replyDays: "Working days to reply",
  escalateAfter: "Reviews without improvement before one level up",
  deescalateAfter: "Clear reviews before one level down",
};

function nameIn(all: readonly Named[], code: string): string {
  return all.find((each) => each.code === code)?.name ?? code;
}
