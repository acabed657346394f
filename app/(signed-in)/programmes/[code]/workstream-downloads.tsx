import { Downloads } from "@/components/ui/downloads";
import type { DomainView } from "@/lib/programmes/programme-view";
import type { Reach } from "../programme";

type Props = {
  slug: string;
  reach: Reach;
  domains: readonly DomainView[];
  /** The period shown, where it is not the newest. */
  kept: { period?: string };
};

/** The workstreams as a file, and their milestones by name for whoever reads more than how many there are. */
export function WorkstreamDownloads({ slug, reach, domains, kept }: Props) {
  const workstreams = domains.flatMap((each) => each.workstreams);
  const milestones = workstreams.flatMap((each) => each.milestones);
  const parameters = { programme: slug, ...kept };
  return (
    <Downloads
      of="workstreams"
      choices={[
        {
          label: `These workstreams (${workstreams.length})`,
          ...{ table: "programme-workstreams", parameters, rows: workstreams.length },
        },
        {
          label: "Figures by domain and deliverable",
          ...{ table: "programme-headlines", parameters, rows: reach === "own" ? 0 : workstreams.length },
        },
        {
          label: `Their milestones (${milestones.length})`,
          ...{ table: "programme-milestones", parameters },
          rows: reach === "aggregate" ? 0 : milestones.length,
        },
      ]}
    />
  );
}
