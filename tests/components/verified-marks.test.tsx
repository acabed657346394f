import { expect, test } from "vitest";
import { BeyondList } from "@/components/map/beyond-list";
import { AssuranceTable } from "@/components/metrics/assurance-table";
import { HeadlineFigures } from "@/components/metrics/headline-figures";
import { TwoPeriodsTable } from "@/components/metrics/two-periods-table";
import { WhereToLook } from "@/components/organisations/where-to-look";
import { WorthAskingList } from "@/components/organisations/worth-asking-list";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import { movers } from "@/lib/readings/two-periods";
import { aFigure } from "../support/figure";
import { markup, to } from "../support/markup";

const DISPUTED: FigureCheck = { is: "disputed", disputes: [] };
const side = { value: 0.78, quartile: null, rank: null, revised: false };

/** Every table and list that shows a practice's figures, with what its return says of them. */
const drawnWith = (check: FigureCheck | null) => {
  const figure = { ...aFigure({ check }), target: null, lowerLimit: null, upperLimit: null, mean: null };
  const hrefOf = () => to("/");
  const practice = { code: "Z00001", name: "Canal Side Surgery" };
  const both = [{ ...practice, from: { ...side, check }, to: { ...side, value: 0.8, check } }];
  return {
    "where to look": <WhereToLook caption="Measures" figures={[figure]} hrefOf={hrefOf} />,
    headlines: <HeadlineFigures of="It" figures={[figure]} month={figure.period} hrefOf={hrefOf} />,
    "worth asking": (
      <WorthAskingList figures={[figure]} hrefOf={hrefOf} sustained={new Set()} lasting="for 3 months" />
    ),
    "variation and aims": <AssuranceTable caption="Measures" figures={[figure]} hrefOf={hrefOf} />,
    "two periods": (
      <TwoPeriodsTable
        metric={figure.metric}
        periods={["Oct 2025", "Nov 2025"]}
        movers={movers(both, 1)}
        hrefOf={hrefOf}
      />
    ),
    "beside the map": (
      <BeyondList
        title="Worse"
        none="None"
        practices={[{ ...aListed, figure, mark: { shape: "diamond", beyond: "95" } }]}
        hrefOf={hrefOf}
      />
    ),
  };
};

const aListed = {
  ...{ code: "Z00001", name: "Canal Side Surgery", pcn: null, pcnName: null, place: null, placeName: null },
};

const SHOWN = Object.keys(drawnWith(null)) as (keyof ReturnType<typeof drawnWith>)[];

test.each(SHOWN)("%s marks a national figure as the practice’s return does, and no other", (where) => {
  expect(markup(drawnWith(DISPUTED)[where])).toContain("Disputed");
  expect(markup(drawnWith({ is: "not-verified" })[where])).toContain("Not verified");
  expect(markup(drawnWith(null)[where])).not.toMatch(/verified|disputed/i);
});
