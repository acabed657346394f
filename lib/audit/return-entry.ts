/** A return's subject is the practice; its month is "2025-11". */
type OfReturn = { month: string; revision: number };

/** Windows of collection, returns and what comes of them. Of a window the subject is its system. */
export type ReturnEntry =
  | {
      action: "window.set";
      subject: string;
      detail: {
        month: string;
        opensOn: string;
        due: string;
        closes: string;
        editsClose: string;
        was: string | null;
      };
    }
  | {
      action: "window.extended";
      subject: string;
      detail: { month: string; due: string; closes: string; editsClose: string; reason: string };
    }
  | { action: "window.extension-withdrawn"; subject: string; detail: { month: string } }
  | { action: "return.begun"; subject: string; detail: OfReturn }
  | {
      action: "return.file-put-in";
      subject: string;
      detail: OfReturn & { is: "template" | "extract"; added: number; changed: number };
    }
  | {
      action: "return.sent";
      subject: string;
      detail: OfReturn & {
        name: string;
        role: string;
        onBehalfBy: string | null;
        disputed: number;
        late: boolean;
      };
    }
  | { action: "return.accepted"; subject: string; detail: OfReturn }
  | {
      action: "return.returned";
      subject: string;
      detail: OfReturn & { comments: number; until: string | null };
    }
  | {
      action: "return.released";
      subject: string;
      detail: OfReturn & { reason: string; until: string | null };
    }
  | {
      action: "return.dispute-settled";
      subject: string;
      /** How it stands now, in words. */
      detail: { month: string; figure: string; stands: string; words: string };
    }
  | {
      action: "return.chased";
      /** The system. */
      subject: string;
      detail: { month: string; practices: string[]; messages: number };
    }
  | { action: "return.delegated"; subject: string; detail: { pcn: string; startsOn: string } }
  | { action: "return.delegation-ended"; subject: string; detail: { pcn: string; endsOn: string } };
