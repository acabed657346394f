import type { VerifiedShare } from "@/lib/appointments/figure-check";
import { formatCount } from "@/lib/figures/format";
import { practicesShown } from "@/lib/figures/small-cells";

/** "84 of 119 practices in the system verified the national figures; 6 of them dispute one." */
export function verifiedSentence({ of, verified, disputed, floor }: VerifiedShare): string {
  const count = practicesShown(verified, floor);
  const said = `${count.charAt(0).toUpperCase()}${count.slice(1)} of ${formatCount(of)} practices in the system verified the national figures`;
  if (!disputed) return `${said}.`;
  return `${said}; ${formatCount(disputed)} of them ${disputed === 1 ? "disputes" : "dispute"} one or more.`;
}
