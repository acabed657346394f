import { FieldsForm } from "@/components/forms/fields-form";
import { planAction } from "@/components/plans/linked-actions";
import { StatusMark } from "@/components/plans/status-mark";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { dayName } from "@/lib/periods/period";
import type { LinkedAction } from "@/lib/plans/linked-action";
import { linkPlanAction, unlinkPlanAction } from "../../link-actions";
import { WorkstreamFile, type FileOf } from "./workstream-file";

type Props = {
  file: FileOf;
  name: string;
  actions: readonly (LinkedAction & { id: number })[];
  /** What its forms send of the workstream, and what can be linked; null: it is only read. */
  edits: {
    hidden: Readonly<Record<string, string>>;
    options: readonly { code: string; title: string }[];
  } | null;
};

/** The actions of the delivery plan that serve a workstream: the same links that their pages show. */
export function LinkedActions({ name, actions, edits, file }: Props) {
  const linked = new Set(actions.map(({ code }) => code));
  return (
    <Section title="Delivery plan" aside={`${actions.length} linked`}>
      {actions.length === 0 ? (
        <p className="text-reason">No action of the delivery plan is linked to it yet.</p>
      ) : (
        <table className="dense folded">
          <caption className="sr-only">Actions of the delivery plan linked to {name}</caption>
          <thead>
            <tr>
              {["Action", "Status", "Due", "Owner"].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              {edits && (
                <th scope="col">
                  <span className="sr-only">Take off</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {actions.map(({ id, system, code, title, status, due, owner }) => (
              <tr key={code}>
                <th scope="row" className="wraps">
                  <Link href={planAction({ system, code })}>
                    {code} {title}
                  </Link>
                </th>
                <td data-label="Status">
                  <StatusMark status={status} />
                </td>
                <td data-label="Due">{dayName(due)}</td>
                <td data-label="Owner" className="wraps">
                  {owner || "No owner yet"}
                </td>
                {edits && (
                  <td>
                    <FieldsForm
                      action={unlinkPlanAction}
                      hidden={{ ...edits.hidden, action: code, link: String(id) }}
                      fields={[]}
                      buttons={[{ value: "off", label: `Take off ${code}`, second: true }]}
                      of={`off-${id}`}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <WorkstreamFile of="actions" table="workstream-actions" rows={actions.length} file={file} />
      {edits && (
        <details className="programme-part">
          <summary>Link an action</summary>
          <FieldsForm
            action={linkPlanAction}
            hidden={edits.hidden}
            fields={[
              {
                name: "action",
                label: "Action of the delivery plan",
                kind: "choice",
                first: "Choose an action",
                options: edits.options
                  .filter(({ code }) => !linked.has(code))
                  .map(({ code, title }) => ({ value: code, name: `${code} ${title}` })),
              },
            ]}
            buttons={[{ value: "link", label: "Link it" }]}
            of="link"
          />
        </details>
      )}
    </Section>
  );
}
