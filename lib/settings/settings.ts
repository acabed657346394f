import { z } from "zod";
import type { Permission } from "@/lib/permissions/permissions";

const share = z.number().min(0).max(1);

/**
 * The dated settings an ICB edits: what each holds, what a new installation
 * starts with, and what it means. The newest in force on a day counts.
 */
export const SETTINGS = {
  "systems-shown": {
    schema: z.array(z.string()).min(1),
    written: "codes",
    editedBy: ["windows.manage"],
    recomputes: false,
    initial: ["QWU"],
    words: "The systems whose practices the pages show",
  },
  "category-hold": {
    schema: share,
    written: "share",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: true,
    initial: 0.15,
    words: "Share of appointments without a clear category above which category-based measures are on hold",
  },
  "fewer-practices": {
    schema: share,
    written: "share",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: 0.1,
    words: "Share of practices a replacing file may lack before an unattended load is refused",
  },
  "small-cell-floor": {
    schema: z.number().int().positive(),
    written: "count",
    editedBy: ["windows.manage"],
    recomputes: false,
    initial: 5,
    words: "Counts of practices below this are hidden from readers of aggregates",
  },
  "patient-cell-floor": {
    schema: z.number().int().positive(),
    written: "count",
    editedBy: ["windows.manage"],
    recomputes: false,
    initial: 8,
    words: "Counts that describe patients below this are hidden",
  },
  "headline-measures": {
    schema: z.array(z.string()).min(1).max(5),
    written: "measures",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: ["within-2-weeks", "urgent-same-day", "did-not-attend", "experience-overall", "patients-per-gp"],
    words: "The measures at the head of each system, Place and PCN page, in order: five at most",
  },
  "sustained-periods": {
    schema: z.object({
      month: z.number().int().positive(),
      quarter: z.number().int().positive(),
      year: z.number().int().positive(),
    }),
    written: "periods",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: { month: 3, quarter: 2, year: 1 },
    words:
      "Judged periods in a row in the worse quarter that count as lasting, by how often a measure is published",
  },
  "plausible-list": {
    schema: z.number().int().positive(),
    written: "count",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: 1_000,
    words: "Registered patients below which a practice’s list is pointed out on the Data pages",
  },
  "plausible-appointments-least": {
    schema: z.number().int().positive(),
    written: "count",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: 100,
    words: "Appointments in a month for every 1,000 patients below which a practice is pointed out",
  },
  "plausible-appointments-most": {
    schema: z.number().int().positive(),
    written: "count",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: 2_000,
    words: "Appointments in a month for every 1,000 patients above which a practice is pointed out",
  },
  "plausible-unclear": {
    schema: share,
    written: "share",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: 0.4,
    words: "Share of appointments without a clear category above which a practice is pointed out",
  },
  "plausible-status-unknown": {
    schema: share,
    written: "share",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: 0.15,
    words: "Share of appointments with an unknown outcome above which a practice is pointed out",
  },
  "similar-practices": {
    schema: z.number().int().positive(),
    written: "count",
    editedBy: ["windows.manage", "metric-definition.edit"],
    recomputes: false,
    initial: 15,
    words: "How many of the practices most like one it is compared with as similar practices",
  },
  "returns-total-tolerance": {
    schema: share,
    written: "share",
    editedBy: ["windows.manage", "return.review"],
    recomputes: false,
    initial: 0.05,
    words:
      "How far a practice’s own count of all appointments may be from the national one before it is asked",
  },
  "returns-share-tolerance": {
    schema: share,
    written: "share",
    editedBy: ["windows.manage", "return.review"],
    recomputes: false,
    initial: 0.03,
    words: "Percentage points a practice’s own share may be from the national one before it is asked",
  },
  "returns-month-jump": {
    schema: share,
    written: "share",
    editedBy: ["windows.manage", "return.review"],
    recomputes: false,
    initial: 0.25,
    words: "Change of a practice’s own count since the month before beyond which it is asked",
  },
  "returns-jump-least": {
    schema: z.number().int().positive(),
    written: "count",
    editedBy: ["windows.manage", "return.review"],
    recomputes: false,
    initial: 10,
    words: "Appointments by which a practice’s own count must change in a month to be asked about it",
  },
} as const satisfies Record<string, SettingKind>;

type SettingKind = {
  schema: z.ZodType;
  /** How a person writes it: "15%", "5", codes like "QWU, QOC", codes of measures, or "3 months, 2 quarters, 1 year". */
  written: "share" | "count" | "codes" | "measures" | "periods";
  /** Who may set it: one of these permissions is enough. */
  editedBy: readonly [Permission, ...Permission[]];
  /** Whether stored readings hang on it, and must be computed again from the day it changes. */
  recomputes: boolean;
  initial: unknown;
  words: string;
};

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<Key extends SettingKey> = z.infer<(typeof SETTINGS)[Key]["schema"]>;

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** What a new installation starts with. */
export function initialValue<Key extends SettingKey>(key: Key): SettingValue<Key> {
  return SETTINGS[key].initial as SettingValue<Key>;
}

export function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(SETTINGS, text);
}

/** Whoever may set any of them. */
export const SETTING_EDITORS: readonly Permission[] = [
  ...new Set(SETTING_KEYS.flatMap((key) => [...SETTINGS[key].editedBy])),
];
