import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { ExtensionTable } from "@/components/returns/extension-table";
import { WindowTable } from "@/components/returns/window-table";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import type { Deadlines } from "@/lib/appointments/deadlines";
import { nextCollection } from "@/lib/appointments/next-collection";
import { wholeSystem } from "@/lib/permissions/figures";
import { londonWall } from "@/lib/periods/london";
import { periodName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permittedAnyOf } from "@/lib/server/permitted";
import { monthsWithReadings } from "@/lib/server/queries/periods";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { collectionWindows } from "@/lib/server/queries/returns/collection-windows";
import { extensionsOf } from "@/lib/server/queries/returns/extensions";
import { askedMonth, link, parameter } from "../../view";
import { collectsFor, COLLECTS } from "./collects-for";
import { ExtensionForm, WindowForm, WithdrawForm, type Walls } from "./forms";

export const metadata: Metadata = { title: "Collection windows" };

const DONE: Record<string, string> = {
  set: "The dates are set.",
  extended: "The practice has longer, and reads why on its return.",
  withdrawn: "The practice is held to the collection’s own dates again.",
};

export default async function WindowsPage({ searchParams }: PageProps<"/appointments/windows">) {
  const actor = await permittedAnyOf(COLLECTS);
  const search = await searchParams;
  const system = collectsFor(actor);
  if (system === null) notFound();
  const [windows, months] = await Promise.all([
    collectionWindows(system),
    monthsWithReadings(wholeSystem(system)),
  ]);
  const window = windows.find(({ month }) => month.text === askedMonth(search)?.text) ?? windows[0];
  const [extensions, practices] = window
    ? await Promise.all([extensionsOf(system, window.month), practicesOpenOn({ system }, window.month.end)])
    : [[], []];
  const free = months.filter(({ text }) => !windows.some(({ month }) => month.text === text));
  const next = nextCollection(today());
  return (
    <Page scope={<ScopeBar crumbs={[{ label: "Appointment returns" }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Appointments"
        links={sectionLinks("appointments", { actor, current: "/appointments/windows", kept: {} })}
      />
      <p className="kicker">Appointment returns · collection windows</p>
      <h1>{headingOf(windows.length)}</h1>
      <p className="lead">
        A month is due, closes to first returns, and closes to corrections at three times of its own. Times
        are London’s, summer and winter.
      </p>
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      {windows.length > 0 && (
        <>
          <WindowTable
            windows={windows}
            current={window?.month.text ?? ""}
            hrefOf={(month) => link("/appointments/windows", { at: month })}
          />
          <Downloads
            of="the months collected"
            choices={[
              {
                label: `The months collected (${windows.length})`,
                table: "collection-windows",
                parameters: {},
                rows: windows.length,
              },
            ]}
          />
        </>
      )}
      {window && (
        <>
          <Section title={`Longer for one practice: ${periodName(window.month)}`}>
            {extensions.length > 0 && (
              <>
                <ExtensionTable
                  extensions={extensions}
                  actsOf={({ practice, name }) => (
                    <WithdrawForm month={window.month.text} practice={practice} name={name} />
                  )}
                />
                <Downloads
                  of={`the practices that have longer for ${periodName(window.month)}`}
                  choices={[
                    {
                      label: `These practices (${extensions.length})`,
                      table: "window-extensions",
                      parameters: { at: window.month.text },
                      rows: extensions.length,
                    },
                  ]}
                />
              </>
            )}
            <ExtensionForm
              key={`extension ${window.month.text}`}
              month={window.month.text}
              practices={practices.map(({ code, name }) => ({ value: code, name: `${name} (${code})` }))}
              walls={wallsOf(window)}
            />
          </Section>
          <Section title={`Change the dates of ${periodName(window.month)}`}>
            <WindowForm
              key={`window ${window.month.text}`}
              months={[]}
              month={window.month.text}
              opensOn={window.opensOn}
              walls={wallsOf(window)}
              version={window.version}
            />
          </Section>
        </>
      )}
      {free.length > 0 && (
        <Section title="Collect another month">
          <WindowForm
            months={free.map((each) => ({ value: each.text, name: periodName(each) }))}
            month={null}
            opensOn={next.opensOn}
            walls={wallsOf(next)}
            version={0}
          />
        </Section>
      )}
    </Page>
  );
}

function headingOf(months: number): string {
  if (months === 0) return "No month is collected yet";
  return months === 1 ? "One month is collected" : `${months} months are or were collected`;
}

function wallsOf({ dueAt, closesAt, editsCloseAt }: Deadlines): Walls {
  return { due: londonWall(dueAt), closes: londonWall(closesAt), edits: londonWall(editsCloseAt) };
}
