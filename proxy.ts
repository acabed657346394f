import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy } from "@/lib/server/security-headers";

/** Sets headers and nothing else: who may see a page is decided in the page, where it cannot be routed round. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search); // where sign-in leads back to
  headers.set("Content-Security-Policy", policy); // Next reads the nonce for its own scripts here.

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export const config = {
  // Uploads stay out: behind a proxy Next hands a route only the first 10 MB of a body.
  matcher: [
    "/((?!api/upload|_next/static|_next/image|.*\\.(?:css|geojson|ico|js|map|png|svg|txt|webmanifest)$).*)",
  ],
};
