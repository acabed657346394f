import type { Permission } from "@/lib/permissions/permissions";
import type { Asked } from "../downloads/download";
import { mapPicture } from "./map-picture";
import { MEASURE_CHARTS } from "./measure-charts";
import { measurePicture } from "./measure-picture";
import type { Picture } from "./picture";
import { programmePicture } from "./programme-picture";
import { spinePicture } from "./spine-picture";

/** A chart that a page draws, as a picture: held to the page's own permission and scope. */
export type Picturing = {
  permission: Permission;
  /** Null is "not found": there is no such chart, or not for this reader. */
  draw: (asked: Asked) => Promise<Picture | null>;
};

/** Every chart that can be taken away, by its name in the address. */
export const PICTURES: ReadonlyMap<string, Picturing> = new Map([
  ...[...MEASURE_CHARTS.keys()].map((name): [string, Picturing] => [
    name,
    { permission: "measure.view", draw: (asked) => measurePicture(name, asked) },
  ]),
  ["map", { permission: "measure.view", draw: mapPicture }],
  ["programme-figure", { permission: "programme.read", draw: programmePicture }],
  ["spine", { permission: "practice.view", draw: spinePicture }],
]);
