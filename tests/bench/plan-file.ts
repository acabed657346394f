import { csvLine } from "@/lib/exports/csv";

const HEADING = [
  ...["Code", "Action", "Theme", "Starts", "Due", "Status", "Owner", "Forum", "Where it is"],
  ...["Next step", "Milestones and days"],
];

/** A file of a plan with so many actions of their own, spread over themes, years and owners as a real one is. */
export function planFile(actions: number, themes: readonly string[]): string {
  const lines = Array.from({ length: actions }, (_, index) => {
    const year = 2026 + (index % 4);
    const month = String(1 + (index % 12)).padStart(2, "0");
    return [
      `BENCH-${index}`,
      `Agree how neighbourhood teams share their rota, part ${index}`,
      themes[index % themes.length] ?? "",
      `2025-${month}-03`,
      `${year}-${month}-28`,
      "",
      `Owner ${index % 40}`,
      "Primary Care Collaborative",
      `Draft ${index} is out for comment with every practice of the Place`,
      "Take it to the next meeting",
      `${year}-${month}-10 Draft agreed\n${year}-${month}-20 Rota published`,
    ];
  });
  return [HEADING, ...lines].map(csvLine).join("");
}
