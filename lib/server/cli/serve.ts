import "server-only";
import { serveInstallation } from "./installation/serve-installation";

await serveInstallation(process.env.INSTALLATION === "demo" ? "demo" : "real");
