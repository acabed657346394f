import "server-only";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

// OWASP's recommendation for scrypt where memory is shared: N = 2^15, r = 8, p = 3 (32 MB, some 0.2 s).
const COST = { log2N: 15, r: 8, p: 3 };
const KEY_BYTES = 32;

/** A password's hash with its salt and cost, so that the cost can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST.log2N, COST.r, COST.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/**
 * Whether the password is the one hashed. Without a hash (no such account) the
 * same work is done and the answer is no, so that the time taken tells nothing.
 */
export async function matchesPassword(password: string, hash: string | null): Promise<boolean> {
  const [, log2N, r, p, salt = "", key = ""] = (hash ?? DECOY).split("$");
  const expected = Buffer.from(key, "base64");
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, "base64"), cost);
  return timingSafeEqual(found, expected) && hash !== null;
}

const DECOY = ["scrypt", COST.log2N, COST.r, COST.p, zeros(16), zeros(KEY_BYTES)].join("$");

function zeros(bytes: number): string {
  return Buffer.alloc(bytes).toString("base64");
}

function derive(password: string, salt: Buffer, { log2N, r, p }: typeof COST): Promise<Buffer> {
  const cost = { N: 2 ** log2N, r, p, maxmem: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    // One spelling a password, whichever keyboard composed its accents.
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
