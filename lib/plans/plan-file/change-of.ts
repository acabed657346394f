import type { MadeAction } from "./action-after";
import { FORM_COLUMNS } from "./filed-form";
import { UPDATE_COLUMNS } from "./filed-update";
import { IMPORTED, importedColumn, type FiledAction } from "./imported-columns";
import type { Proposed } from "../propose-status";
import type { ActionChange, FieldChange, KnownPlan } from "./plan-review";
import { tidyCell } from "./said-cell";

type Telling = {
  known: KnownPlan;
  themeName: (code: string) => string;
  /** By the action’s id. */
  proposed: ReadonlyMap<number, Proposed>;
};

/** What a file would do to one action, field by field. */
export function changeOf(
  { row, after, form, update, milestones }: MadeAction,
  { known, themeName, proposed }: Telling,
): ActionChange {
  const { kept, line } = row;
  const filed: FiledAction = { ...after, themeName: themeName(after.theme) };
  const fields = fieldsOf(kept, filed);
  const what = kept === null ? "added" : fields.length === 0 ? "same" : "changed";
  const touches = (names: readonly string[]) => fields.some(({ name }) => names.includes(name));
  const owners = known.people.filter(({ name }) => name === after.owner);
  const ownerStays = kept !== null && kept.owner === after.owner;
  return {
    ...{ line, code: after.code, title: after.title, what, fields },
    version: kept?.version ?? 0,
    note: ownerStays ? null : ownerNote(after.owner, owners.length),
    ownerId: ownerStays ? kept.ownerId : owners.length === 1 ? (owners[0]?.id ?? null) : null,
    form: what === "added" || touches(FORM_COLUMNS) ? form : null,
    update:
      update !== "none" && touches(UPDATE_COLUMNS)
        ? {
            ...update,
            proposed: proposed.get(after.id)?.status ?? after.status,
            said: row.said("where_it_is") !== undefined,
          }
        : null,
    milestones,
  };
}

/** What would be otherwise; of a new action, all it says. */
function fieldsOf(before: FiledAction | null, after: FiledAction): FieldChange[] {
  return IMPORTED.filter((name) => name !== "code").flatMap((name): FieldChange[] => {
    const { heading, cell } = importedColumn(name);
    const words = (action: FiledAction) => tidyCell(String(cell(action) ?? ""));
    const [from, to] = [before === null ? "" : words(before), words(after)];
    return from === to ? [] : [{ name, heading, from, to }];
  });
}

function ownerNote(owner: string, found: number): string | null {
  if (owner === "" || found === 1) return null;
  return found === 0
    ? `${owner} has no account here: kept as words, and nobody gets reminders`
    : `${found} people are called ${owner}: kept as words until one is chosen on the action’s page`;
}
