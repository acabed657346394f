import { expect, test } from "vitest";
import { patientsIn } from "@/lib/forms/no-patients";
import { isFreeText, panelForm } from "@/lib/pqaf/panel-form";
import { controlsOf } from "@/lib/pqaf/panel-seat";

test("an NHS number in whatever words a panel writes is asked about, the declared interest of each seat too", () => {
  const [one, other] = [controlsOf({ id: 4 }), controlsOf({ id: 17 })];
  const words = ["reason", "waitsFor", "others", one.interest, other.interest];
  const sent = {
    ...Object.fromEntries(words.map((field) => [field, "Saw 943 476 5919 there"])),
    ...{ practice: "9434765919", level: "3", [one.present]: "yes", [other.out]: "yes" },
  };
  const asked = patientsIn(sent, Object.keys(sent).filter(isFreeText));
  expect(Object.keys(asked).toSorted()).toEqual(words.toSorted());
  const texts = Object.keys(panelForm.shape).filter(isFreeText);
  expect(texts).toEqual(["reason", "waitsFor", "others"]);
});
