import type { Day } from "@/lib/periods/day";

type Named = {
  /** What it is about: a measure's code, or the table's name where it holds many. */
  metric: string;
  /** The organisation's code. */
  scope: string;
  /** A period, or words for many. */
  period: string;
  asAt: Day;
};

/** "did-not-attend_QWU_2025-11_2025-11-30": what, where, when, and as at when. Safe on every file system. */
export function fileName({ metric, scope, period, asAt }: Named): string {
  return [metric, scope, period, asAt].map(part).join("_");
}

function part(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replaceAll(/[^A-Za-z0-9-]+/g, "-")
      .replaceAll(/^-+|-+$/g, "") || "all"
  );
}
