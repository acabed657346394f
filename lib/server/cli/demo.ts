import "server-only";
import { serveInstallation } from "./installation/serve-installation";

await serveInstallation("demo");
