import { formatCount } from "@/lib/figures/format";
import type { VerifiedShare } from "./verified-share";

/** "41 of 50 practices in Coventry verified the national figures; 6 of them dispute one or more." */
export function verifiedSentence({ name, of, verified, disputed }: VerifiedShare): string {
  const practices = `${formatCount(of)} ${of === 1 ? "practice" : "practices"} in ${name ?? "the system"}`;
  if (verified === null)
    return `How many of the ${practices} verified the national figures is hidden: it would tell of too few.`;
  const said = `${formatCount(verified)} of ${practices} verified the national figures`;
  if (!disputed) return `${said}.`;
  return `${said}; ${formatCount(disputed)} of them ${disputed === 1 ? "disputes" : "dispute"} one or more.`;
}
