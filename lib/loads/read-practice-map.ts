import { tidyText } from "@/lib/csv/columns";
import { oneDate } from "./one-date";
import { gatherHierarchy } from "./stated-hierarchy";
import type { StatedOrganisation } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/**
 * gp-reg-pat-prac-map: every practice with its PCN, sub-ICB, ICB and region on
 * the extract date. PCN "U" means none.
 */
export function listMapReader(input: ReaderInput): TableReader {
  const extract = oneDate(input.row, "extract", input.row.day);
  const seen = new Set<string>();
  const practices = practiceRows(input);
  return {
    read() {
      extract.read();
      const practice = practices.read();
      if (practice && seen.has(practice.code)) input.row.problem("practice", "each practice once");
      if (practice) seen.add(practice.code);
    },
    content: () => ({ ...emptyContent(NHS_ENGLAND, extract.value()), ...practices.stated(extract.value()) }),
  };
}

/**
 * GPAD Mapping.csv: the same hierarchy without a date. A practice with two
 * clinical systems has two rows that differ in SUPPLIER only: they become one.
 */
export function gpadMappingReader(input: ReaderInput): TableReader {
  const practices = practiceRows(input);
  return {
    read() {
      const practice = practices.read();
      const supplier = input.row.text("supplier");
      if (practice?.supplier && supplier) practice.supplier = joinedSuppliers(practice.supplier, supplier);
    },
    content: () => ({ ...emptyContent(NHS_ENGLAND, input.on), ...practices.stated(input.on) }),
  };
}

/** "EMIS" and "EMIS/TPP" -> "EMIS/TPP". */
function joinedSuppliers(one: string, other: string): string {
  return [...new Set([...one.split("/"), ...other.split("/")])].join("/");
}

function practiceRows({ row }: ReaderInput) {
  const hierarchy = gatherHierarchy(row);

  function parentOf(column: string, kind: "SUB_ICB" | "SYSTEM" | "REGION"): string | null {
    const code = row.code(column);
    if (code && !hierarchy.has(code)) {
      hierarchy.organisation(
        code,
        kind,
        named(`${column}Name`, { onsCode: row.text(`${column}Ons`) || null }),
      );
    }
    return code;
  }

  function named(column: string, details: Partial<StatedOrganisation> = {}) {
    return { name: tidyText(row.name(column) ?? ""), ...details };
  }

  return {
    read(): StatedOrganisation | null {
      const code = row.code("practice");
      const pcn = row.pcn("pcn");
      const subIcb = parentOf("subIcb", "SUB_ICB");
      const system = parentOf("system", "SYSTEM");
      const region = parentOf("region", "REGION");
      if (pcn && !hierarchy.has(pcn)) hierarchy.organisation(pcn, "PCN", named("pcnName"));
      if (!code) return null;

      const details = { postcode: row.text("postcode") || null, supplier: row.text("supplier") || null };
      const practice = hierarchy.organisation(code, "PRACTICE", named("name", details));
      hierarchy.parent("pcn", practice, "PCN", pcn);
      if (subIcb) hierarchy.parent("subIcb", practice, "SUB_ICB", subIcb);
      if (subIcb && system) hierarchy.parent("system", { code: subIcb, kind: "SUB_ICB" }, "SYSTEM", system);
      if (system && region) hierarchy.parent("region", { code: system, kind: "SYSTEM" }, "REGION", region);
      return practice;
    },
    stated: (on: StatedOrganisation["openedOn"]) => ({
      organisations: hierarchy.organisations(),
      memberships: hierarchy.memberships(on),
      notes: hierarchy.notes(),
    }),
  };
}
