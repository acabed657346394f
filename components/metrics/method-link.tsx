import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { MethodRule } from "./method-links";

/** A word of a sentence, leading to the rule that explains it. */
export function MethodLink({ rule, children }: { rule: MethodRule; children: ReactNode }) {
  return <Link href={`/method#${rule}`}>{children}</Link>;
}
