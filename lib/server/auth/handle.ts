import "server-only";
import NextAuth from "next-auth";
import type { NextApiRequest, NextApiResponse } from "next";
import { authOptions, type Visit } from "./options";
import { sessionCookie } from "./cookie";

/** One call of next-auth: which of its actions, with which fields and cookies. */
export type AuthCall = {
  method: "GET" | "POST";
  path: readonly string[];
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
  /** Checked by the caller (origin.ts): addresses given to an identity provider are built on it. */
  origin: string;
  address: string;
};

export type AuthAnswer = { location: string | null; cookies: string[]; body: unknown };

/**
 * Asks next-auth, through its plain handler. No header of the request reaches
 * it: what it may know of where it is served is the origin it is given.
 */
export async function askNextAuth({ path, origin, address, query, ...call }: AuthCall): Promise<AuthAnswer> {
  process.env.AUTH_TRUST_HOST ??= "true"; // trusts the two headers below, which are ours
  const { host, protocol } = new URL(origin);
  const headers = { "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) };
  const request = { ...call, headers, query: { ...query, nextauth: [...path] } };

  const answer: AuthAnswer = { location: null, cookies: [], body: null };
  const visit: Visit = { address, previous: call.cookies[sessionCookie().name] ?? null };
  await NextAuth(
    // The parts of Next's older request and response that next-auth reads and writes.
    request as unknown as NextApiRequest,
    recorder(answer) as unknown as NextApiResponse,
    authOptions(visit),
  );
  if (visit.bug) throw visit.bug;
  return answer;
}

function recorder(answer: AuthAnswer) {
  const response = {
    status: () => response,
    getHeader: (name: string) => (name === "Set-Cookie" ? answer.cookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === "Set-Cookie") answer.cookies = [value].flat();
      if (name === "Location") answer.location = String(value);
      return response;
    },
    json: (body: unknown) => void (answer.body = body),
    send: (body: unknown) => void (answer.body = body),
    end: () => {},
  };
  return response;
}
