import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { ViewTable } from "@/components/views/view-table";
import { permittedActor } from "@/lib/server/permitted";
import { savedViewsOf } from "@/lib/server/queries/saved-views";
import { link, parameter } from "../view";

export const metadata: Metadata = { title: "Saved views" };

export default async function ViewsPage({ searchParams }: PageProps<"/views">) {
  const actor = await permittedActor("view.keep");
  const [search, { mine, shared }] = await Promise.all([searchParams, savedViewsOf(actor)]);
  const saved = mine.find(({ id }) => id === parameter(search, "saved"));
  return (
    <Page>
      <p className="kicker">{actor.name}</p>
      <h1>Saved views</h1>
      {saved && (
        <p className="nhsuk-inset-text" role="status">
          Saved: {saved.name}
        </p>
      )}
      <p className="lead">
        A view is a page with its period, comparator and filters, kept under a name. It shows the figures of
        the day you open it.
      </p>
      <Section title="Yours">
        {mine.length === 0 ? (
          <Notice title="You have saved no view yet">
            <p>Open a page you come back to, such as Practices, choose its filters, then Save this view.</p>
          </Notice>
        ) : (
          <ViewTable
            caption="Views you saved"
            views={mine.map((view) => ({ ...view, changeHref: link(`/views/${view.id}`, {}) }))}
          />
        )}
      </Section>
      {shared.length > 0 && (
        <Section title="Shared with your role">
          <ViewTable
            caption="Views shared with your role"
            views={shared.map((view) => ({ ...view, changeHref: null }))}
          />
        </Section>
      )}
      <Downloads
        of="saved views"
        choices={[
          {
            label: `Yours and shared (${mine.length + shared.length})`,
            table: "views",
            parameters: {},
            rows: mine.length + shared.length,
          },
        ]}
      />
    </Page>
  );
}
