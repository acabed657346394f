import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Suspense } from "react";
import { LevelMonths } from "@/components/assurance/level-months";
import { MoversTable } from "@/components/assurance/movers-table";
import { Page } from "@/components/layout/page";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { figuresScope, type FiguresScope } from "@/lib/permissions/figures";
import { parsePeriod, period, periodName } from "@/lib/periods/period";
import type { Framework } from "@/lib/pqaf/framework";
import { movement } from "@/lib/pqaf/what-if";
import { whatIf } from "@/lib/server/queries/assurance/what-if";
import { namesOf } from "@/lib/server/queries/organisation-names";
import { link, parameter } from "../../../../view";
import { permittedDraft } from "../edition";

type Props = PageProps<"/assurance/framework/[id]/what-if">;

export const metadata: Metadata = { title: "What it would have meant" };

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { actor, edition } = await permittedDraft((await params).id);
  const asked = parsePeriod(parameter(await searchParams, "at") ?? "");
  return (
    <Page>
      <p className="kicker">
        Assurance · <Link href="/assurance/framework">Framework</Link> ·{" "}
        <Link href={link(`/assurance/framework/${edition.id}`, {})}>{edition.name}</Link>
      </p>
      <h1>What the draft would have meant</h1>
      <p className="lead">
        Every month with figures, proposed again by the draft. Nothing is kept, and no level changes.
      </p>
      <Suspense
        fallback={
          <p role="status" className="reading">
            Proposing every month again by the draft. It takes a few seconds ...
          </p>
        }
      >
        <Outcome
          scope={figuresScope(actor, edition.code)}
          draft={edition.framework}
          edition={String(edition.id)}
          page={`/assurance/framework/${edition.id}/what-if`}
          at={asked?.cadence === "month" ? asked.text : null}
        />
      </Suspense>
    </Page>
  );
}

type Asked = { scope: FiguresScope; draft: Framework; edition: string; page: string; at: string | null };

async function Outcome({ scope, draft, edition, page, at }: Asked) {
  const { before, after, moves } = await whatIf(scope, draft);
  const month = after.find((each) => each.month === at) ?? after.at(-1);
  if (!month) return <p>There are no figures yet to propose levels from.</p>;
  const own = moves.filter((each) => each.month === month.month);
  const names = await namesOf(own.map(({ practice }) => practice));
  const { up, down, unknown } = movement(own);
  const name = periodName(period(month.month));
  return (
    <>
      <Section
        title={own.length === 0 ? `Nobody would move in ${name}` : `${own.length} would move in ${name}`}
        aside={`${up} up, ${down} down, ${unknown} to or from not enough data`}
      >
        {own.length > 0 && (
          <MoversTable
            month={name}
            movers={own.map((each) => ({ ...each, name: names.get(each.practice) ?? each.practice }))}
            hrefOf={(code) => link(`/practices/${code}`, { at: month.month })}
          />
        )}
        <Downloads
          of="practices that would move"
          choices={[
            {
              label: `In ${name} (${own.length})`,
              table: "draft-movers",
              parameters: { edition, at: month.month },
              rows: own.length,
            },
            {
              label: `In any month (${moves.length})`,
              table: "draft-movers",
              parameters: { edition, all: "1" },
              rows: moves.length,
            },
          ]}
        />
      </Section>
      <Section title="Every month" aside="practices at each level: as proposed, and by the draft">
        <LevelMonths
          before={before}
          after={after}
          hrefOf={(text) => link(page, { at: text })}
          shown={month.month}
        />
        <Downloads
          of="levels by month"
          choices={[
            {
              label: `Every month (${after.length})`,
              table: "draft-months",
              parameters: { edition },
              rows: after.length,
            },
          ]}
        />
      </Section>
    </>
  );
}
