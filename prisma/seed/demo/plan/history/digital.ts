import type { DemoAction } from "../demo-action";

export const DIGITAL: readonly DemoAction[] = [
  {
    code: "DI-1",
    owner: "Wei Lin Tan",
    forum: "Digital board",
    milestones: [{ title: "Strategy to the digital board", due: "2026-05-29" }],
    updates: [{ on: "2026-01-05", status: "ON_TRACK", words: "Chapters drafted, telephony first" }],
  },
  {
    code: "DI-2",
    owner: "Wei Lin Tan",
    forum: "Digital board",
    needs: ["DI-1"],
    updates: [{ on: "2025-12-20", status: "ON_TRACK", words: "Champions named in nine PCNs" }],
  },
];
