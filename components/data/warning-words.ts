import type { Warning } from "@/lib/appointments/plausible";
import { formatCount, formatRate, formatShare } from "@/lib/figures/format";

/** What a practice's figures warn of, after its name. */
export function warningWords(warning: Warning): string {
  switch (warning.what) {
    case "small-list":
      return `a list of ${formatCount(warning.list)} patients`;
    case "few-appointments":
      return `${formatRate(warning.rate)} appointments for every 1,000 patients, fewer than is usual`;
    case "many-appointments":
      return `${formatRate(warning.rate)} appointments for every 1,000 patients, more than is usual`;
    case "unclear-categories":
      return `${formatShare(warning.share)} of appointments have no clear category`;
    case "status-unknown":
      return `${formatShare(warning.share)} of appointments have no known outcome`;
  }
}
