import type { Route } from "next";
import { DecisionList } from "@/components/assurance/decision-list";
import { Downloads } from "@/components/ui/downloads";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import { parseDay } from "@/lib/periods/day";
import { levelOnWords } from "@/lib/pqaf/decision-words";
import type { Happened } from "@/lib/pqaf/history";
import { decisionOn } from "@/lib/pqaf/level-in-force";
import { today } from "@/lib/server/clock";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import { link, parameter, type Search } from "../../view";
import type { Assured, Sight } from "./assured";
import { Glance } from "./glance";

type Props = {
  practice: AssuredPractice;
  assured: Assured;
  sight: Sight;
  search: Search;
  happened: Happened[];
};

/** Every decision and what else happened, on one timeline, as a list and as a file; and the level on any day. */
export function History({ practice, assured, sight, search, happened }: Props) {
  const { decisions } = assured;
  const typed = parameter(search, "on") ?? "";
  const on = parseDay(typed);
  const found = on && decisionOn(decisions, on);
  return (
    <Section
      id="glance"
      title="The whole history"
      aside={
        sight.full
          ? "solid: in force · dashed: proposed for the month · below: what happened"
          : "solid: in force"
      }
    >
      <Still as="div">
        <Glance assured={assured} sight={sight} happened={happened} />
        <h3 className="mt-5 text-body font-bold" id="list">
          As a list
        </h3>
        {decisions.length === 0 && <p className="text-reason">No decision has been recorded yet.</p>}
        {decisions.length + happened.length > 0 && (
          <DecisionList
            decisions={decisions}
            full={sight.full}
            happened={happened.map((each) => ({
              ...each,
              href: `/assurance/${practice.code}${each.path}` as Route,
            }))}
            actsOf={
              sight.decide
                ? ({ id }) => (
                    <Link
                      className="block no-print"
                      href={
                        `${link(`/assurance/${practice.code}`, { corrects: String(id) })}#decide` as Route
                      }
                    >
                      Correct this decision
                    </Link>
                  )
                : undefined
            }
          />
        )}
        <Downloads
          of={`decisions of ${practice.name}`}
          choices={[
            {
              label: sight.full ? `Every decision (${decisions.length})` : "Decisions that stand",
              table: "decisions",
              parameters: { practice: practice.code },
              rows: decisions.length,
            },
          ]}
        />
      </Still>
      <h3 className="mt-5 text-body font-bold no-print" id="on">
        Level on another date
      </h3>
      <FilterForm shows="the level on that day" kept={{ at: parameter(search, "at") }}>
        <FilterText name="on" label="Day" value={typed} type="date" />
      </FilterForm>
      {typed && (
        <p className="text-reason" role="status">
          {on && on <= today()
            ? levelOnWords(found?.decision ?? null, found?.from ?? null, on)
            : `Enter a day up to today, like ${today()}.`}
        </p>
      )}
    </Section>
  );
}
