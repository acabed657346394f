import { z } from "zod";
import { ROLES, type Role } from "@/lib/permissions/role";
import { viewAddress } from "./view-address";

export const LONGEST_NAME = 80;

const name = z
  .string()
  .trim()
  .min(1, "Enter a name, like Waits in Coventry")
  .max(LONGEST_NAME, `The name is too long: keep it to ${LONGEST_NAME} characters`);

/** Which roles it is shared with: a tick box for each. */
const shared = z.object(Object.fromEntries(ROLES.map((role) => [role, z.literal("yes").optional()])));

export const changedView = z.intersection(z.object({ name }), shared);

export const newView = z.intersection(
  changedView,
  z.object({
    address: z.string().transform((text, context) => {
      const address = viewAddress(text);
      if (address === null) {
        context.addIssue({
          code: "custom",
          message:
            "This is not a page of this service: open the page you want and choose Save this view there",
        });
        return z.NEVER;
      }
      return address;
    }),
  }),
);

/** The roles ticked. */
export function sharedRoles(form: Readonly<Record<string, unknown>>): Role[] {
  return ROLES.filter((role) => form[role] === "yes");
}
