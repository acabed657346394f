import fc from "fast-check";

/** Checks a property over generated cases, the same ones on every run: a test that fails must fail again. */
export function holds<Case>(property: fc.IProperty<Case>): void {
  fc.assert(property, { seed: 20_260_115, numRuns: 300 });
}
