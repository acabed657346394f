"use server";

import { z } from "zod";
import { newAccount } from "@/lib/people/new-account";
import { openAction } from "@/lib/server/action";
import { makeFirstAdministrator } from "@/lib/server/commands/first-administrator";

const withLink = z.intersection(newAccount, z.object({ link: z.string() }));

/** Open to whoever holds the link: it is the proof, and it works once. */
export const make = openAction({
  input: withLink,
  async run({ link, ...account }) {
    const made = await makeFirstAdministrator(link, account);
    return made.ok
      ? { goTo: "/sign-in?notice=welcome" }
      : { errors: { "": ["This link no longer works. Start the server again for a new one"] } };
  },
});
