import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a browser or a one-time link. Only its hash is ever kept. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256, in hexadecimal. A token is random enough to need no salt. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
