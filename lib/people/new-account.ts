import { z } from "zod";
import { email } from "./email";

/** Long enough to need no second factor, by Cyber Essentials; no upper limit a person would meet. */
const SHORTEST = 12;
const LONGEST = 1_000;

/** Pieces that make a long password easy to guess all the same. */
const COMMON = /password|passw0rd|qwerty|letmein|welcome|iloveyou|admin|123456|abcdef|primarycare/;

export const newPassword = z
  .string()
  .min(SHORTEST, `Enter a password of ${SHORTEST} characters or more`)
  .max(LONGEST, `Enter a password of ${LONGEST} characters or fewer`)
  .refine((text) => !isGuessable(text), "Choose a password that is harder to guess, like three random words");

/** The first administrator's own account. */
export const newAccount = z
  .object({ name: z.string().trim().min(1, "Enter your full name").max(200), email, password: newPassword })
  .refine(({ email, password }) => !holdsName(password, email), {
    path: ["password"],
    message: "Choose a password that does not contain your email address",
  });

export type NewAccount = z.infer<typeof newAccount>;

/** A common piece with too little of one's own around it, or a few characters over and over. */
function isGuessable(text: string): boolean {
  const own = text.toLowerCase().replace(new RegExp(COMMON, "g"), "");
  return own.length < SHORTEST / 2 || new Set(text.toLowerCase()).size < 5;
}

function holdsName(password: string, email: string): boolean {
  const name = email.slice(0, email.indexOf("@"));
  return name.length > 3 && password.toLowerCase().includes(name);
}
