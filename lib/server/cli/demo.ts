import "server-only";
import { serveInstallation } from "./installation/serve-installation";
import { hasWords } from "./options";

if (!hasWords("PORT=3000 npm run demo; .env.example has what else the environment says"))
  await serveInstallation("demo");
