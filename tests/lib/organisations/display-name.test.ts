import { expect, test } from "vitest";
import { displayName, withoutPcn } from "@/lib/organisations/display-name";

test.each([
  { printed: "ST GEORGE'S SURGERY", read: "St George's Surgery" },
  { printed: "SOWE VALLEY PCN", read: "Sowe Valley PCN" },
  { printed: "CW UNITY PCN", read: "CW Unity PCN" },
  { printed: "DORDON & POLESWORTH GROUP PRACTICE", read: "Dordon & Polesworth Group Practice" },
  { printed: "THE HOUSE OF THE MEADOW", read: "The House of the Meadow" },
  { printed: "HENLEY-IN-ARDEN MED CTR", read: "Henley-in-Arden Med Ctr" },
  { printed: "WESTWOOD MEDICAL H/CENTRE", read: "Westwood Medical H/Centre" },
  { printed: "HILLFIELDS HEALTH CENTRE - 1", read: "Hillfields Health Centre - 1" },
  { printed: "Canal Side Surgery", read: "Canal Side Surgery" },
  { printed: "NHS Coventry and Warwickshire Integrated Care Board", read: "Coventry and Warwickshire" },
  { printed: "NHS COVENTRY AND WARWICKSHIRE INTEGRATED CARE BOARD", read: "Coventry and Warwickshire" },
])("$printed is read as $read", ({ printed, read }) => {
  expect(displayName(printed)).toBe(read);
});

test("under a heading that says PCN its name does not", () => {
  expect(withoutPcn("Sowe Valley PCN")).toBe("Sowe Valley");
  expect(withoutPcn("Arden Primary Care Network")).toBe("Arden");
  expect(withoutPcn("PCN Alliance")).toBe("PCN Alliance");
});
