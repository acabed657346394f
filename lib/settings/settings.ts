import { z } from "zod";

const share = z.number().min(0).max(1);

/**
 * The dated settings an ICB edits: what each holds, what a new installation
 * starts with, and what it means. The newest in force on a day counts.
 */
export const SETTINGS = {
  "systems-shown": {
    schema: z.array(z.string()),
    initial: ["QWU"],
    words: "The systems whose practices the pages show",
  },
  "category-hold": {
    schema: share,
    initial: 0.15,
    words: "Share of appointments without a clear category above which category-based measures are on hold",
  },
  "fewer-practices": {
    schema: share,
    initial: 0.1,
    words: "Share of practices a replacing file may lack before an unattended load is refused",
  },
  "small-cell-floor": {
    schema: z.number().int().positive(),
    initial: 5,
    words: "Counts of practices below this are hidden from readers of aggregates",
  },
  "patient-cell-floor": {
    schema: z.number().int().positive(),
    initial: 8,
    words: "Counts that describe patients below this are hidden",
  },
  "headline-measures": {
    schema: z.array(z.string()).min(1).max(5),
    initial: ["within-2-weeks", "urgent-same-day", "did-not-attend", "experience-overall", "patients-per-gp"],
    words: "The measures at the head of each system, Place and PCN page, in order: five at most",
  },
  "sustained-periods": {
    schema: z.object({
      month: z.number().int().positive(),
      quarter: z.number().int().positive(),
      year: z.number().int().positive(),
    }),
    initial: { month: 3, quarter: 2, year: 1 },
    words:
      "Judged periods in a row in the worse quarter that count as lasting, by how often a measure is published",
  },
} as const satisfies Record<string, { schema: z.ZodType; initial: unknown; words: string }>;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<Key extends SettingKey> = z.infer<(typeof SETTINGS)[Key]["schema"]>;

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];
