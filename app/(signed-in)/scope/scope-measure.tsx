import { Link } from "@/components/ui/link";
import { LevelNote } from "@/components/assurance/level-note";
import { AimItems, MarksLegend } from "@/components/metrics/marks-legend";
import { MeasurePicker } from "@/components/metrics/measure-picker";
import { OverDispersion } from "@/components/metrics/over-dispersion";
import { ScopeTable } from "@/components/organisations/scope-table";
import { fallingWords, lastingWords } from "@/components/organisations/scope-words";
import { WorthAskingList } from "@/components/organisations/worth-asking-list";
import { Notice } from "@/components/ui/notice";
import { StillSection } from "@/components/ui/section";
import { Views } from "@/components/ui/views";
import { presetRule } from "@/lib/readings/presets";
import { isWorthAsking } from "@/lib/readings/worth-asking";
import { link } from "../view";
import { ScopeDownloads } from "./scope-downloads";
import type { Below, MeasureView, ScopeView, Show } from "./scope";
import { scopeHref } from "./scope-path";
import { BELOW_NAMES, shownRows } from "./shown-rows";

type Props = { view: ScopeView; measure: MeasureView };

/** As many as one asks about in a meeting; the rest are marked in the table. */
const MOST_ASKED = 8;

const HEADINGS: Record<Below, string> = { places: "Place", pcns: "PCN", practices: "Practice" };

/** Whom to ask about on the measure chosen, and everything below the scope on it, worst first. */
export function ScopeMeasure({ view, measure }: Props) {
  const { group, kept } = view;
  const { metric, rows, below, at } = measure;
  const shown = shownRows(measure);
  const lines = rows[below].find(({ figure }) => figure?.comparator)?.figure?.comparator ?? null;
  const place = group.kind === "PLACE" ? group.code : undefined;
  return (
    <>
      <WorthAsking view={view} measure={measure} />
      <StillSection
        id="below"
        title={metric.name}
        aside={
          <>
            {metric.directionWords}.{" "}
            <Link href={link(`/measures/${metric.code}`, { at: kept.at, with: kept.with, place })}>
              Funnel and definition
            </Link>
          </>
        }
      >
        <MeasurePicker
          value={metric.code}
          measures={view.measures}
          kept={{ at: kept.at, with: kept.with, of: below, show: keptShow(measure) }}
        />
        <Levels view={view} measure={measure} />
        <Filters view={view} measure={measure} />
        {shown.length === 0 ? (
          <NoneShown view={view} measure={measure} />
        ) : (
          <ScopeTable
            caption={`${BELOW_NAMES[below]} of ${group.name} on ${metric.name}, ${at.text}`}
            heading={HEADINGS[below]}
            besideHeading={besideOf(below, group.kind)}
            metric={metric}
            lines={lines}
            rows={shown}
            levels={measure.levels}
          />
        )}
        <HiddenPcns view={view} measure={measure} />
        <MarksLegend direction={metric.direction}>
          {shown.some(({ figure }) => Boolean(figure?.assurance)) && <AimItems />}
        </MarksLegend>
        <LevelNote levels={measure.levels} />
        <p className="provenance">
          A value exactly on a line belongs to the better side.{" "}
          {below === "practices" && lines && <OverDispersion lines={lines} />}
        </p>
        <ScopeDownloads view={view} measure={measure} />
      </StillSection>
    </>
  );
}

/** "all" is what the address says by not saying. */
export function keptShow({ show }: MeasureView): string | undefined {
  return show === "all" ? undefined : show;
}

/** Why fewer PCNs are listed than the page says there are. */
function HiddenPcns({ view: { counts, named }, measure: { below, rows } }: Props) {
  const hidden = counts.pcns - rows.pcns.length;
  if (named || below !== "pcns" || hidden <= 0) return null;
  return (
    <p className="text-reason">
      {hidden} more {hidden === 1 ? "PCN is" : "PCNs are"} not listed: no figure is held, or fewer than{" "}
      {counts.floor} practices stand behind it or behind what would be left of the sum around it.
    </p>
  );
}

function besideOf(below: Below, kind: ScopeView["group"]["kind"]): string | null {
  if (below === "practices") return kind === "PCN" ? null : "PCN";
  return below === "pcns" && kind === "SYSTEM" ? "Place" : null;
}

function WorthAsking({ view: { kept }, measure }: Props) {
  const { metric, rows, sustained, needed } = measure;
  if (rows.practices.length === 0 || metric.direction === 0) return null;
  const asked = rows.practices.flatMap(({ figure }) => (figure && isWorthAsking(figure) ? figure : []));
  const more = asked.length - MOST_ASKED;
  return (
    <StillSection
      title="Worth asking about"
      aside="in the worse quarter beyond chance, or getting worse by more than usual: a reason to ask, not an answer"
    >
      {asked.length === 0 ? (
        <p className="text-reason">No practice is either, on this measure.</p>
      ) : (
        <WorthAskingList
          figures={asked.slice(0, MOST_ASKED)}
          hrefOf={(code) => link(`/practices/${code}`, { at: kept.at, with: kept.with })}
          sustained={sustained}
          lasting={lastingWords(needed, metric.cadence)}
        />
      )}
      {more > 0 && (
        <p className="mt-2 text-cell">
          <a href="#below">{more} more are marked in the table</a>
        </p>
      )}
    </StillSection>
  );
}

/** Which level the table is of, where there is a choice. */
function Levels({ view: { group, kept }, measure: { rows, below } }: Props) {
  const there = (["places", "pcns", "practices"] as const).filter((each) => rows[each].length > 0);
  if (there.length < 2) return null;
  return (
    <Views
      name="Table of"
      views={there.map((each) => ({
        label: `${BELOW_NAMES[each]} (${rows[each].length})`,
        href: scopeHref(group.kind, group.code, { ...kept, of: each }),
        current: each === below,
      }))}
    />
  );
}

function Filters({ view: { group, kept }, measure }: Props) {
  const { rows, below, show, falling, sustained, metric, needed } = measure;
  if (rows.practices.length === 0 || metric.direction === 0) return null;
  const lasting = lastingWords(needed, metric.cadence);
  const filters: { show: Show; label: string }[] = [
    ...(below === "practices" ? [{ show: "all" as const, label: `all (${rows.practices.length})` }] : []),
    { show: "falling", label: `practices ${fallingWords(metric)} (${falling.length})` },
    {
      show: "sustained",
      label: `practices in the worse quarter ${lasting} (${sustained.size})`,
    },
  ];
  return (
    <>
      <Views
        name="Show"
        views={filters.map((each) => ({
          label: each.label,
          href: scopeHref(group.kind, group.code, {
            ...kept,
            of: "practices",
            show: each.show === "all" ? undefined : each.show,
          }),
          current: below === "practices" && each.show === show,
        }))}
      />
      {below === "practices" && show !== "all" && (
        <p className="provenance">{presetRule(PRESET_OF[show], lasting)}</p>
      )}
    </>
  );
}

const PRESET_OF = { falling: "low-and-falling", sustained: "sustained" } as const;

function NoneShown({ view: { group, kept }, measure: { show, metric, rows } }: Props) {
  const words = {
    all: `Nothing below ${group.name} is shown to your role.`,
    falling: `No practice in ${group.name} is both in the worse quarter and getting worse by more than usual on ${metric.shortName}.`,
    sustained: `No practice in ${group.name} has stayed in the worse quarter on ${metric.shortName}.`,
  };
  return (
    <Notice title="None to show">
      <p>
        {words[show]}{" "}
        {show !== "all" && (
          <Link href={scopeHref(group.kind, group.code, { ...kept, of: "practices" })}>
            Show all {rows.practices.length}
          </Link>
        )}
      </p>
    </Notice>
  );
}
