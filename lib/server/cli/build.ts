import "server-only";
import { buildIfNeeded } from "./installation/next-build";
import { stopSignal } from "./installation/stop-signal";

await buildIfNeeded(process.env, stopSignal().signal);
