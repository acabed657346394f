import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { Downloads } from "@/components/ui/downloads";
import { today } from "@/lib/server/clock";
import { permittedAnyOf } from "@/lib/server/permitted";
import { settingHistory } from "@/lib/server/queries/settings";
import { mayEdit } from "@/lib/settings/may-edit";
import { initialValue, SETTING_EDITORS, SETTING_KEYS, SETTINGS } from "@/lib/settings/settings";
import { settingText } from "@/lib/settings/written";
import { dayName } from "@/lib/periods/period";
import { link } from "../../view";

export const metadata: Metadata = { title: "Settings" };

const PATH = "/administration/settings";

export default async function SettingsPage() {
  const actor = await permittedAnyOf(SETTING_EDITORS);
  const history = await settingHistory();
  return (
    <AdministrationPage
      actor={actor}
      current={PATH}
      title={`${SETTING_KEYS.length} settings decide how figures are read`}
    >
      <p className="lead">
        Each counts from a day on. What it was before stays, and figures of that time keep to it.
      </p>
      <table className="dense stacked">
        <caption className="sr-only">Settings with the value in force</caption>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">In force</th>
            <th scope="col">Since</th>
            <th scope="col">Set by</th>
            <th scope="col">
              <span className="sr-only">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {SETTING_KEYS.map((key) => {
            const turns = history.filter((turn) => turn.key === key);
            const now = turns.find(({ from }) => from <= today());
            const later = turns.findLast(({ from }) => from > today());
            return (
              <tr key={key}>
                <th scope="row" className="wraps">
                  {SETTINGS[key].words}
                </th>
                <td className="wraps">
                  <b>{settingText(key, now?.value ?? initialValue(key))}</b>
                  {later && (
                    <span className="small">
                      {" "}
                      {settingText(key, later.value)} from {dayName(later.from)}
                    </span>
                  )}
                </td>
                <td className="second whitespace-nowrap">{now ? dayName(now.from) : "The start"}</td>
                <td className="second">{now?.by ?? "The installation"}</td>
                <td className="acts">
                  {mayEdit(actor, key) ? (
                    <Link href={link(`${PATH}/${key}`, {})}>
                      Change<span className="sr-only">: {SETTINGS[key].words}</span>
                    </Link>
                  ) : (
                    <Link href={link(`${PATH}/${key}`, {})}>
                      History<span className="sr-only">: {SETTINGS[key].words}</span>
                    </Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Downloads
        of="settings"
        choices={[
          { label: "Every value of each", table: "settings", parameters: {}, rows: SETTING_KEYS.length },
        ]}
      />
    </AdministrationPage>
  );
}
