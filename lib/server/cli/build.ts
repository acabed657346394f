import "server-only";
import { buildIfNeeded } from "./installation/next-build";
import { stopSignal } from "./installation/stop-signal";
import { hasWords } from "./options";

if (!hasWords("npm run build")) await buildIfNeeded(process.env, stopSignal().signal);
