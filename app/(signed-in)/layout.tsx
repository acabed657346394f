import type { ReactNode } from "react";
import { requireActor } from "@/lib/server/session";

/** Nothing under here is shown to someone not signed in, even by a page that forgets to ask. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return children;
}
