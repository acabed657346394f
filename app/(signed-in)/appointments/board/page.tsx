import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { BoardTable } from "@/components/returns/board-table";
import { RatesTable } from "@/components/returns/rates-table";
import { SumsTable } from "@/components/returns/sums-table";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Views } from "@/components/ui/views";
import { sentSentence, verifiedHeading } from "@/lib/reports/return-areas";
import { BOARD_VIEW_NAMES, BOARD_VIEWS, isOutstanding, viewed } from "@/lib/appointments/return-rates";
import { can, canAnywhere } from "@/lib/permissions/can";
import { deadlineName } from "@/lib/periods/london";
import { periodName } from "@/lib/periods/period";
import { permittedActor } from "@/lib/server/permitted";
import { link, monthChoice } from "../../view";
import { keptOfBoard, loadBoard, type Board } from "./board";

export const metadata: Metadata = { title: "Return rates" };

export default async function BoardPage({ searchParams }: PageProps<"/appointments/board">) {
  const actor = await permittedActor("return-rates.view");
  const board = await loadBoard(actor, await searchParams);
  const sections = (
    <SectionLinks
      name="Appointments"
      links={sectionLinks("appointments", { actor, current: "/appointments/board", kept: {} })}
    />
  );
  if (!board) {
    return (
      <Page scope={<ScopeBar crumbs={[{ label: "Appointment returns" }]} choices={[]} kept={{}} />}>
        {sections}
        <h1>Return rates</h1>
        <Notice title="No month is collected yet">
          <p>
            Practices are asked to verify a month once it has a collection window.
            {canAnywhere(actor, "return.review") && (
              <>
                {" "}
                <Link href={link("/appointments/windows", {})}>Set the first window</Link>
              </>
            )}
          </p>
        </Notice>
      </Page>
    );
  }
  const { system, months, window, sums, areas } = board;
  const kept = keptOfBoard(board);
  const mayChase = can(actor, "return.review", { code: system.code, ancestors: [] });
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[{ label: system.name }]}
          choices={[monthChoice({ month: window.month, months: months.map(({ month }) => month) })]}
          kept={{}}
        />
      }
    >
      {sections}
      <p className="kicker">
        Appointment returns · {periodName(window.month)} · due {deadlineName(window.dueAt)}
      </p>
      <h1>{sums ? verifiedHeading(sums.areas) : sentSentence(areas)}</h1>
      <p className="lead">
        Each practice says whether the national appointment figures of the month match its own book. Returns
        are taken until {deadlineName(window.closesAt)}, corrections until {deadlineName(window.editsCloseAt)}
        .
      </p>
      {mayChase && (
        <p>
          <Link href={link("/appointments/chase", { at: window.month.text })}>
            Remind the practices whose return has not arrived
          </Link>
        </p>
      )}
      <Section title="By Place and PCN" aside={periodName(window.month)}>
        {sums ? (
          <>
            <SumsTable
              caption={`Returns of ${periodName(window.month)} by Place and PCN`}
              areas={sums.areas}
            />
            <p className="provenance">
              No practice is named. Verified: the return was sent, and not sent back to the practice. A count
              is hidden where fewer than {sums.floor} practices verified the month or fewer than {sums.floor}{" "}
              did not, and where it would give such a count away.
            </p>
          </>
        ) : (
          <>
            <RatesTable caption={`Returns of ${periodName(window.month)} by Place and PCN`} areas={areas} />
            <p className="provenance">
              Not started, draft, to review, returned and accepted add up to those expected. On time and late
              say when a return first arrived; late counts those due and not yet arrived too.
            </p>
          </>
        )}
      </Section>
      {!sums && <Practices board={board} />}
      <Downloads
        of="return rates"
        choices={[
          { label: "Rates", table: "return-rates", parameters: kept, rows: (sums?.areas ?? areas).length },
          ...(sums
            ? []
            : [{ label: "Practices", table: "return-board", parameters: kept, rows: board.returns.length }]),
        ]}
      />
    </Page>
  );
}

function Practices({ board }: { board: Board }) {
  const { window, returns, view, at } = board;
  const rows = viewed(returns, view, at);
  return (
    <Section title="Practices" aside={`${returns.filter(isOutstanding).length} have something to do`}>
      <Views
        name="Show"
        views={BOARD_VIEWS.map((each) => ({
          label: `${BOARD_VIEW_NAMES[each]} (${viewed(returns, each, at).length})`,
          href: link("/appointments/board", {
            at: window.month.text,
            show: each === "outstanding" ? undefined : each,
          }),
          current: each === view,
        }))}
      />
      {rows.length === 0 ? (
        <p className="text-reason">None, of {returns.length} practices.</p>
      ) : (
        <BoardTable
          caption={`Returns of ${periodName(window.month)}: ${BOARD_VIEW_NAMES[view]}`}
          at={at}
          rows={rows}
          hrefOf={(code) =>
            board.mayRead(code) ? link(`/appointments/${code}/${window.month.text}`, {}) : null
          }
        />
      )}
    </Section>
  );
}
