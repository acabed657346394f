import type { LinkKind } from "@/lib/plans/link";
import type { Status } from "@/lib/plans/status";

export type DemoMilestone = { title: string; due: string; met?: string };
export type DemoUpdate = {
  on: string;
  status: Status;
  words: string;
  next?: string;
  due?: string;
  why?: string;
  reason?: string;
  ask?: string;
  offer?: string;
  decision?: string;
  evidence?: string;
  outcome?: string;
};

/** A risk by its title, a flag by its practice and measure. `on`: later than the plan began. */
export type DemoLink = {
  /** Its workstreams are linked with the programme. */
  kind: Exclude<LinkKind, "WORKSTREAM">;
  to: string;
  on?: string;
};

/** What the demo's ICB has said of an action of the strategy. All of it is made up. */
export type DemoAction = {
  code: string;
  owner: string;
  sro?: string;
  forum?: string;
  places?: readonly string[];
  metric?: { code: string; success: string; baseline: number; baselinePeriod: string; target: number };
  impact?: { practice?: string; equality?: string };
  milestones?: readonly DemoMilestone[];
  updates?: readonly DemoUpdate[];
  needs?: readonly string[];
  links?: readonly DemoLink[];
};
