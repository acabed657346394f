/** The demo's own bodies above its practices: codes that ODS has not issued. */
export const DEMO_SYSTEM = "QZZ";
export const DEMO_SUB_ICB = "ZZ01";
export const DEMO_REGION = "ZY1";

/**
 * Whether a code is one of the demo's: practices Z00001 to Z99999, PCNs ZP0001
 * to ZP9999, the system, sub-ICB and region above them, and its areas. A file that names
 * any is the demo's, and no real one.
 */
export function isDemoCode(code: string): boolean {
  return ABOVE.has(code) || PRACTICE_OR_PCN.test(code) || isInventedArea(code);
}

/** Whether an area's code is made up for the demo: E07999901. ONS numbers its areas from 1. */
export function isInventedArea(code: string): boolean {
  return /^E\d{2}9999\d{2}$/.test(code);
}

const ABOVE: ReadonlySet<string> = new Set([DEMO_SYSTEM, DEMO_SUB_ICB, DEMO_REGION]);
const PRACTICE_OR_PCN = /^Z(?!00000$)\d{5}$|^ZP(?!0000$)\d{4}$/;
