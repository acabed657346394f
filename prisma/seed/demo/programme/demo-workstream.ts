import type { Score } from "@/lib/programmes/risk";

/** A milestone: first due, each later day it was moved to with the day and reason, and the day it was done. */
export type DemoMilestone = {
  title: string;
  due: string;
  moves?: readonly { on: string; to: string; why: string }[];
  done?: string;
};

export type DemoRisk = {
  title: string;
  owner: string;
  controls: string;
  gaps: string;
  proximity: string;
  framework?: string;
  inherent: Score;
  first: Score;
  /** Scored again later. */
  later?: { on: string; score: Score; why: string };
  target: Score;
  escalated?: { on: string; to: string };
  actions: readonly { title: string; owner: string; due: string; done?: string }[];
};

export type DemoWorkstream = {
  /** A person of the demo who may update it, or only a name. */
  lead: string;
  sro: string;
  milestones: readonly DemoMilestone[];
  risks?: readonly DemoRisk[];
  /** What is said in each period, oldest first; null: no update was sent. */
  told: readonly ({ now: string; next: string; asks: string; delivery?: readonly [string, string] } | null)[];
};

/** Likelihood and impact. */
export const score = (likelihood: number, impact: number): Score => ({ likelihood, impact });

/** Workstreams by their code. */
export type DemoWorkstreams = Readonly<Record<string, DemoWorkstream>>;
