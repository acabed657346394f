import { expect, test } from "vitest";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import type { Provenance } from "@/lib/readings/view";
import { markup } from "@/tests/support/markup";

const provenance: Provenance = {
  ...{ source: "Appointments in General Practice", publisher: "NHS England", period: "2025-11" },
  ...{ files: [], denominatorFrom: null, membershipAssumed: false, verified: null },
};

test.each([
  ["list", "Denominator: patients registered at a GP practice."],
  ["list or gpad-list", "practice or the list size published with the appointments."],
])("figures out of %s name whose list of patients it is", (denominatorFrom, words) => {
  expect(markup(<FigureProvenance provenance={{ ...provenance, denominatorFrom }} />)).toContain(words);
});
