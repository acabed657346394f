import fc from "fast-check";
import { expect, test } from "vitest";
import { distinctName, safeName } from "@/lib/uploads/file-name";
import { holds } from "@/tests/support/property";

test.each([
  ["Mapping.csv", "Mapping.csv"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\me\\list map.csv", "list map.csv"],
  [".htaccess", "htaccess"],
  ["~$open.xlsx", "$open.xlsx"],
  ["a\u0000b\n.csv", "a_b_.csv"],
  ["bundle.zip!Mapping.csv", "bundle.zip_Mapping.csv"],
  ["..", "file"],
  ["", "file"],
])("%j is kept as %j", (sent, kept) => {
  expect(safeName(sent)).toBe(kept);
});

test("a second file of a name gets a number, whatever its case", () => {
  expect(distinctName("map.csv", new Set())).toBe("map.csv");
  expect(distinctName("MAP.csv", new Set(["map.csv"]))).toBe("MAP (2).csv");
  expect(distinctName("map.csv", new Set(["map.csv", "map (2).csv"]))).toBe("map (3).csv");
});

test("no name that is sent leaves the folder, hides or is empty", () => {
  holds(
    fc.property(fc.string({ maxLength: 400 }), (sent) => {
      const name = safeName(sent);
      expect(name).toMatch(/^[^./\\~\s][^/\\\u0000]*$/);
      expect(name.length).toBeLessThanOrEqual(180);
    }),
  );
});
