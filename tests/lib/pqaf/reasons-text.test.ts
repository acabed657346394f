import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonsWriter } from "@/lib/pqaf/reasons-text";
import { practicesUnderEditions } from "../../support/pqaf";
import { holds } from "../../support/property";

test("reasons are written as JSON.stringify writes them, however many months share a judgement", () => {
  holds(
    fc.property(practicesUnderEditions, fc.constantFrom("lasts", "run", undefined), ({ known }, without) => {
      const write = reasonsWriter(without);
      const left = (key: string, value: unknown) => (key === without ? undefined : value);
      const { judged, unjudged, triggers } = known;
      for (const month of [
        { judged, unjudged, triggers },
        { judged: judged.toReversed(), unjudged, triggers },
      ]) {
        expect(write(month)).toBe(JSON.stringify(month, left));
      }
    }),
  );
});
