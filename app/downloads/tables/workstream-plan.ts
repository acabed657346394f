import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { can } from "@/lib/permissions/can";
import { workstreamCode } from "@/lib/plans/link";
import type { LinkedAction } from "@/lib/plans/linked-action";
import { statusName } from "@/lib/plans/status";
import { workstreamOf } from "@/lib/programmes/programme";
import { actionsLinkedTo } from "@/lib/server/queries/plan/actions-touching";
import { readsWorkstream } from "../../(signed-in)/programmes/programme";
import { parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { programmeAsked, programmeSheet } from "../programme-asked";

/** The delivery plan's actions that serve a workstream, as its page lists them for whoever reads the plan. */
export const workstreamActions: Download = {
  permission: "programme.read",
  async load({ actor, search, made }) {
    const loaded = await programmeAsked({ actor, search });
    if (!loaded || !can(actor, "plan.read", loaded.programme)) return null;
    const { programme, workstreams } = loaded;
    const slug = parameter(search, "workstream") ?? "";
    const defined = workstreamOf(programme.definition, slug);
    if (!defined || !readsWorkstream(actor, workstreams, slug)) return null;
    return programmeSheet(loaded, {
      title: `Actions of the delivery plan linked to ${defined.workstream.name}`,
      named: `${slug}-actions`,
      columns: COLUMNS,
      rows: await actionsLinkedTo(programme.system, workstreamCode(programme.slug, slug)),
      page: `/${slug}`,
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<LinkedAction>[] = [
  column("action", "Action", "", "Its code in the delivery plan", ({ code }) => code),
  column("title", "Title", "", "What will be done", ({ title }) => title),
  column("status", "Status", "", "As it stands today", ({ status }) => statusName(status)),
  column("due", "Due", "date", "As it stands today", ({ due }) => due),
  column("owner", "Owner", "", "Empty: nobody yet", ({ owner }) => owner || null),
];
