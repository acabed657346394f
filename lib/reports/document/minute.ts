import { ratingName, type Rating } from "@/lib/programmes/rating";
import { againstPlan } from "@/lib/programmes/value-words";
import { SYSTEM, type ReportContent } from "../report-content";
import { returnedWords } from "./appointments";
import type { Block } from "./block";
import { planSaid } from "./plan";

export function minute({ domains, risks, figures, levels, returns = [], plan }: ReportContent): Block[] {
  const named = (wanted: Rating) =>
    domains.filter(({ delivery }) => delivery === wanted).map(({ name }) => name);
  const short = figures.filter((each) => each.subject === "ICB" && againstPlan(each) === "Short of the plan");
  const judged = figures.filter(
    ({ subject, plan, value }) => subject === "ICB" && plan !== null && value !== null,
  );
  const late = domains.reduce((sum, { counts }) => sum + counts.late, 0);
  const [first] = risks;
  const system = levels.find(({ place }) => place === SYSTEM);
  return [
    {
      is: "list",
      items: [
        ...(["red", "amber", "not-reported", "green"] as const).flatMap((rating) =>
          named(rating).length > 0 ? [`${ratingName(rating)}: ${named(rating).join("; ")}.`] : [],
        ),
        `${judged.length - short.length} of ${judged.length} figures with a plan meet it.`,
        `${late} ${late === 1 ? "milestone is" : "milestones are"} late.`,
        ...(first ? [`The highest risk is ${first.words}: ${first.title}.`] : []),
        ...(system && system.enhanced !== null
          ? [`${system.enhanced} of ${system.practices} practices have enhanced or intensive support.`]
          : []),
        ...returns.slice(0, 1).flatMap(returnedWords),
        ...(plan ? [planSaid(plan)] : []),
      ],
    },
  ];
}
