import type { ReturnedFigure } from "./returned-figures";

/** "appointments not attended", "GP appointments": a figure as it is called inside a sentence. */
export function inSentence(figure: ReturnedFigure): string {
  return IN_SENTENCES[figure];
}

const IN_SENTENCES: Record<ReturnedFigure, string> = {
  total: "all appointments",
  "staff-gp": "GP appointments",
  "staff-other": "appointments with other staff",
  "mode-face-to-face": "face-to-face appointments",
  "mode-telephone": "telephone appointments",
  "mode-online": "online or video appointments",
  "mode-home-visit": "home visits",
  "status-attended": "appointments attended",
  "status-dna": "appointments not attended",
  "status-unknown": "appointments whose outcome is not recorded",
  "same-day": "same-day appointments",
  "within-14-days": "appointments within 14 days",
  urgent: "clinically urgent appointments",
  "urgent-same-day": "urgent appointments seen the same day",
};
