import { z } from "zod";
import { quoted } from "@/lib/csv/quoted";
import { fail, succeed, type Result } from "@/lib/result";
import type { XmrInput } from "./xmr";

/** What is wrong with a request: where, what was there, and what is right. */
export type RequestError = { field: string; found: string; expected: string };

/** Sums of larger figures lose whole units, so that a mean would no longer be one. */
const LARGEST = 1e15;

const EXAMPLE =
  '{ "points": [12.1, 11.8, null, 12.4], "direction": 1, "target": null, "screen_outliers": false }';
const FIGURE = "a number between -1e15 and 1e15";
const POINT = `${FIGURE}, or null for a missing period`;

const point = z.number(POINT).min(-LARGEST, POINT).max(LARGEST, POINT).nullable();

const spcRequest = z.strictObject(
  {
    points: z
      .array(point, "a list of numbers, with null for a missing period")
      .refine((points) => points.filter((each) => each !== null).length >= 2, "at least 2 numbers"),
    direction: z.literal([1, -1, 0], "1 (higher is better), -1 (lower is better) or 0 (neither)"),
    target: z
      .number(`${FIGURE}, or null`)
      .min(-LARGEST, FIGURE)
      .max(LARGEST, FIGURE)
      .nullable()
      .default(null),
    screen_outliers: z.boolean("true or false").default(false),
  },
  { error: (issue) => (issue.code === "unrecognized_keys" ? undefined : `an object like ${EXAMPLE}`) },
);

/** Reads the JSON the spc command takes. Target and screen_outliers may be left out: null and false. */
export function readSpcRequest(text: string): Result<XmrInput, RequestError[]> {
  const json = parseJson(text);
  if (!json.ok) return fail([{ field: "", found: quoted(text), expected: `JSON like ${EXAMPLE}` }]);
  const parsed = spcRequest.safeParse(json.value);
  if (!parsed.success) return fail(parsed.error.issues.flatMap((issue) => errorsOf(issue, json.value)));
  const { screen_outliers: screenOutliers, ...rest } = parsed.data;
  return succeed({ ...rest, screenOutliers });
}

function parseJson(text: string): Result<unknown, null> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    return fail(null);
  }
}

function errorsOf(issue: z.core.$ZodIssue, request: unknown): RequestError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: key,
      found: quoted(key),
      expected: `only ${Object.keys(spcRequest.shape).join(", ")}`,
    }));
  }
  return [{ field: fieldAt(issue.path), found: foundAt(issue.path, request), expected: issue.message }];
}

/** "points[3]" */
function fieldAt(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : String(step))).join("");
}

function foundAt(path: readonly PropertyKey[], request: unknown): string {
  const found = path.reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), request);
  // JSON has no infinity: 1e999 in a request is one by the time it is read.
  if (typeof found === "number") return String(found);
  if (found === undefined) return "nothing";
  return quoted(typeof found === "string" ? found : JSON.stringify(found));
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
