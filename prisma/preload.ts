import fs from "node:fs";
import { generateClient } from "./generate-client";

// Run before every command (node --import): its environment, and the client that a fresh clone lacks.
if (fs.existsSync(".env")) process.loadEnvFile(".env");
generateClient();
