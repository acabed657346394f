import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ReviewList } from "@/components/metrics/review-list";
import { ReviewSentence } from "@/components/metrics/review-words";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { newestReview } from "@/lib/metrics/review";
import { can } from "@/lib/permissions/can";
import { addDays } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { reviewsOf } from "@/lib/server/queries/definition-reviews";
import { findMetric } from "@/lib/server/queries/metrics";
import { link, parameter, systemOf } from "../../../view";
import { ReviewForm } from "./review-form";

type Props = PageProps<"/measures/[code]/review">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("metric-definition.propose");
  const [found, scope] = await Promise.all([findMetric(code, today()), systemOf(actor, search)]);
  if (!found || !scope) notFound();
  const system = { code: scope.system, ancestors: [] };
  if (!can(actor, "metric-definition.propose", system)) notFound();
  const mayEdit = can(actor, "metric-definition.edit", system);
  return { ...found, actor, system: scope.system, mayEdit, done: parameter(search, "done") };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { definition } = await load(props);
  return { title: `Reviews of ${definition.name}` };
}

export default async function ReviewPage(props: Props) {
  const { definition, edition, actor, system, mayEdit, done } = await load(props);
  const reviews = await reviewsOf(definition.code);
  const own = newestReview(reviews.filter((each) => each.edition === edition.edition));
  return (
    <Page>
      <p className="kicker">
        <Link href={link(`/measures/${definition.code}`, {})}>{definition.name}</Link>
      </p>
      <h1>Reviews of its definition</h1>
      <Done
        words={
          done === "recorded" ? "The review is recorded, and every reader of the measure sees it." : undefined
        }
      />
      <p className="lead">
        Edition {edition.edition} is in force. <ReviewSentence review={own} today={today()} />
      </p>
      {reviews.length > 0 && (
        <Section title="Every review" aside={`${reviews.length} so far, newest first`}>
          <ReviewList
            caption={`Reviews of ${definition.name}`}
            reviews={reviews.toSorted((a, b) => (a.on < b.on ? 1 : -1))}
          />
          <Downloads
            of={`reviews of ${definition.name}`}
            choices={[
              {
                label: `All (${reviews.length})`,
                table: "measure-reviews",
                parameters: { measure: definition.code, system },
                rows: reviews.length,
              },
            ]}
          />
        </Section>
      )}
      {mayEdit ? (
        <Section title={`Record a review of edition ${edition.edition}`}>
          <ReviewForm
            about={{ metric: definition.code, system, edition: edition.edition }}
            by={actor.name}
            on={today()}
            nextDue={addDays(today(), A_YEAR)}
          />
        </Section>
      ) : (
        <p className="mt-6 text-reason">Reviews are recorded by an ICB analyst.</p>
      )}
    </Page>
  );
}

/** Offered, not asked: whoever records it sets the day. */
const A_YEAR = 365;
