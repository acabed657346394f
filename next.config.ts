import type { NextConfig } from "next";
import { SECURITY_HEADERS } from "@/lib/server/security-headers";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Types are a stage of `npm test`; somebody's first `npm run demo` need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss", "pg-copy-streams"],
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default config;
