import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { AdministrationPage } from "@/components/layout/administration-page";
import { SettingTurns } from "@/components/settings/setting-turns";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/permissions/actor";
import { figuresScope } from "@/lib/permissions/figures";
import { parseDay } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permittedAnyOf } from "@/lib/server/permitted";
import { whatForbids, whatWouldChange } from "@/lib/server/queries/setting-preview";
import { settingHistory, type SettingTurn } from "@/lib/server/queries/settings";
import { mayEdit } from "@/lib/settings/may-edit";
import {
  initialValue,
  isSettingKey,
  SETTING_EDITORS,
  SETTINGS,
  type SettingKey,
} from "@/lib/settings/settings";
import { readSetting, settingHint, settingText } from "@/lib/settings/written";
import { parameter, type Search } from "../../../view";
import { NewValue } from "./new-value";
import { SetValue } from "./set-value";

type Props = PageProps<"/administration/settings/[key]">;

async function settingOf({ params }: Props): Promise<SettingKey> {
  const { key } = await params;
  return isSettingKey(key) ? key : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: SETTINGS[await settingOf(props)].words };
}

export default async function SettingPage(props: Props) {
  const actor = await permittedAnyOf(SETTING_EDITORS);
  const key = await settingOf(props);
  const search = await props.searchParams;
  const turns = (await settingHistory()).filter((turn) => turn.key === key);
  const asked = await askedValue({ key, turns, search, actor });
  return (
    <AdministrationPage
      actor={actor}
      current="/administration/settings"
      kicker="Setting"
      title={SETTINGS[key].words}
    >
      <p className="mt-2 text-reason">
        <Link href="/administration/settings">All settings</Link>
      </p>
      {parameter(search, "set") === "yes" && (
        <div role="status">
          <Notice title="The setting is set">
            <p>
              {SETTINGS[key].recomputes
                ? "The figures that hang on it are computed again and shown."
                : "It counts from its day on."}
            </p>
          </Notice>
        </div>
      )}
      <SettingTurns
        turns={turns.map(({ value, ...turn }) => ({ ...turn, value: settingText(key, value) }))}
        today={today()}
      />
      <Downloads
        of="values of this setting"
        choices={[
          { label: "Every value", table: "settings", parameters: { setting: key }, rows: turns.length },
        ]}
      />
      {mayEdit(actor, key) && (
        <Section title="Set a new value">
          <NewValue
            hint={settingHint(key)}
            value={parameter(search, "value") ?? ""}
            from={parameter(search, "from") ?? today()}
            errors={asked?.errors ?? {}}
          />
          {asked?.ready && (
            <>
              <h3 className="nhsuk-heading-s">What would change</h3>
              <ul className="nhsuk-list nhsuk-list--bullet">
                {asked.changes.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
              <SetValue settingKey={key} value={asked.value} from={asked.from} />
            </>
          )}
        </Section>
      )}
    </AdministrationPage>
  );
}

type Asked = { errors: { value?: string; from?: string } } & (
  { ready: false } | { ready: true; value: string; from: string; changes: string[] }
);

type Looked = { key: SettingKey; turns: readonly SettingTurn[]; search: Search; actor: Actor };

/** What a new value would do, or what is wrong with it; null where none is asked for. */
async function askedValue({ key, turns, search, actor }: Looked): Promise<Asked | null> {
  const typed = parameter(search, "value");
  const from = parseDay(parameter(search, "from") ?? "");
  if (typed === undefined && parameter(search, "from") === undefined) return null;
  const value = readSetting(key, typed ?? "");
  const forbidden = value.ok ? await whatForbids(key, value.value, from ?? today()) : null;
  const errors = {
    ...(value.ok ? {} : { value: value.error }),
    ...(forbidden ? { value: forbidden } : {}),
    ...(from ? {} : { from: "Enter the day it counts from, like 2026-04-01" }),
  };
  if (!value.ok || !from || forbidden) return { errors, ready: false };
  const before = turns.find((turn) => turn.from <= from)?.value ?? initialValue(key);
  const [is, willBe] = [settingText(key, before), settingText(key, value.value)];
  if (is === willBe) return { errors: { value: `It is ${is} on that day already` }, ready: false };
  const until = turns.findLast((turn) => turn.from > from);
  const seesPractices = (system: string) => figuresScope(actor, system).named.includes(system);
  const counts = { from, until: until?.from ?? null };
  const changes = [
    `${is} becomes ${willBe} from ${dayName(from)}${until ? `, until ${dayName(until.from)}` : ""}.`,
    ...(await whatWouldChange(key, { now: before, then: value.value, counts }, seesPractices)),
  ];
  return { errors: {}, ready: true, value: willBe, from, changes };
}
