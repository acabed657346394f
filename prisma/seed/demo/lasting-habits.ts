import { PRACTICES } from "./practices";
import { logit, normal, randomFor } from "./random";
import { INCLUSION_HEALTH } from "./stories";
import { characterOf } from "./character";

/** How a practice offers and records appointments. */
export type Habits = {
  /** Appointments for its list, times the usual. */
  volume: number;
  /** Added to the log odds of a same-day appointment, and of a wait over two weeks. */
  sameDay: number;
  longWait: number;
  /** Did not attend, times the usual. */
  missed: number;
  /** Added to the log odds of GPs among staff, and of face to face. */
  byGp: number;
  faceToFace: number;
  /** Shares of all appointments. */
  statusUnknown: number;
  inconsistent: number;
  unmapped: number;
  /** General Consultation Acute, times the usual; 0 where it never records one. */
  urgent: number;
  /** Log odds that a General Consultation Acute is on the same day. */
  urgentSameDay: number;
};

/** Practices that never use General Consultation Acute, and those that hardly do. */
const NO_URGENT = ["Z00031", "Z00069", "Z00105"];
const FEW_URGENT: Readonly<Record<string, number>> = { Z00045: 0.012, Z00092: 0.02, Z00121: 0.03 };

const LASTING: ReadonlyMap<string, Habits> = new Map(PRACTICES.map(({ code }) => [code, drawn(code)]));

/** What lasts, and so keeps an outlier one. Waits over two weeks lean on access besides, which changes (habits.ts). */
export function lastingHabitsOf(code: string): Habits {
  const found = LASTING.get(code);
  if (!found) throw new Error(`no practice ${code} in the demo`);
  return found;
}

function drawn(code: string): Habits {
  const random = randomFor(`${code} lasting habits`);
  const draw = () => normal(random);
  const { need, staffing, access, care } = characterOf(code);
  const inclusion = code === INCLUSION_HEALTH;
  return {
    volume: Math.exp(0.15 * draw() + 0.05 * staffing + (inclusion ? 0.9 : 0)),
    sameDay: 0.42 * draw() + (inclusion ? 1 : 0),
    longWait: 0.42 * draw(),
    missed: Math.exp(0.3 * draw() + 0.2 * need + (inclusion ? 0.7 : 0)),
    byGp: 0.35 * draw(),
    faceToFace: 0.42 * draw(),
    statusUnknown: 0.05 * Math.exp(0.6 * draw() - 0.2 * care),
    inconsistent: Math.min(0.42, 0.036 * Math.exp(0.8 * draw() - 0.3 * care)),
    unmapped: random() < 0.5 ? 0 : Math.min(0.12, 0.011 * Math.exp(0.9 * draw())),
    urgent: NO_URGENT.includes(code) ? 0 : (FEW_URGENT[code] ?? Math.exp(0.45 * draw())),
    urgentSameDay: logit(0.76) + 0.75 * draw() + 0.25 * access,
  };
}
