import "server-only";
import { z } from "zod";

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);

const schema = z.object({
  DATABASE_URL: z.string().url(),
  /** What this installation is for: invented practices, or real ones. Each refuses the other's files. */
  INSTALLATION: z.enum(["demo", "real"]).default("real"),
  DATA_DIR: z.string().default(".data"),
  NEXTAUTH_URL: z.preprocess(blankIsAbsent, z.string().url().optional()),
  NEXTAUTH_SECRET: z.preprocess(blankIsAbsent, z.string().min(32).optional()),
  OIDC_ISSUER: z.preprocess(blankIsAbsent, z.string().url().optional()),
  OIDC_CLIENT_ID: z.preprocess(blankIsAbsent, z.string().optional()),
  OIDC_CLIENT_SECRET: z.preprocess(blankIsAbsent, z.string().optional()),
  OIDC_NAME: z.string().default("NHS sign-in"),
  /** "trusted" links a person by an address the provider gives without saying that it checked it. */
  OIDC_EMAILS: z.enum(["verified", "trusted"]).default("verified"),
  /** The mail server, like smtp://user:password@mail.example.nhs.uk:587, and who writes. Without both, messages stay in the outbox. */
  SMTP_URL: z.preprocess(blankIsAbsent, z.string().url().optional()),
  MAIL_FROM: z.preprocess(blankIsAbsent, z.string().optional()),
  LOCAL_ACCOUNTS: z.enum(["on", "off"]).default("off"),
});

export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/** The environment, checked once. Read at first use, never at module scope: a build evaluates modules. */
export function env(): Env {
  read ??= schema.parse(process.env);
  return read;
}
