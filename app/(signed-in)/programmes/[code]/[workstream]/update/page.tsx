import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { FieldsForm } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { RatingReasons } from "@/components/programmes/rating-reasons";
import { Done } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { workstreamOf } from "@/lib/programmes/programme";
import { inForce, ratingName, RATINGS } from "@/lib/programmes/rating";
import { updateStateName } from "@/lib/programmes/update";
import { periodWords } from "@/lib/programmes/value-words";
import { permittedActor } from "@/lib/server/permitted";
import { ratingsProposed } from "@/lib/server/queries/programmes/standing";
import { link, parameter } from "../../../../view";
import { acceptUpdate, sendUpdate } from "../../../update-actions";
import { foundProgramme } from "../../../programme";
import { openPeriod } from "../../../subject";

export const metadata: Metadata = { title: "Update of a workstream" };

const RATED = RATINGS.map((value) => ({ value, name: ratingName(value) }));

export default async function UpdatePage({
  params,
  searchParams,
}: PageProps<"/programmes/[code]/[workstream]/update">) {
  const actor = await permittedActor("programme.update-workstream");
  const [{ code, workstream: slug }, search] = await Promise.all([params, searchParams]);
  const { programme, workstreams } = await foundProgramme(actor, code);
  const state = workstreams.get(slug);
  const name = workstreamOf(programme.definition, slug)?.workstream.name;
  if (!state || name === undefined || !can(actor, "programme.update-workstream", state)) notFound();
  const period = await openPeriod(programme.id);
  const update = state.updates.find((each) => each.period === period?.number);
  const proposed = period ? await ratingsProposed(programme, state, period) : null;
  const hidden = { programme: String(programme.id), workstream: slug, version: String(update?.version ?? 0) };
  const accepts = can(actor, "programme.accept-update", state);
  return (
    <Page>
      <p className="kicker">
        <Link href={link(`/programmes/${programme.slug}`, {})}>{programme.definition.shortName}</Link> ·{" "}
        <Link href={link(`/programmes/${programme.slug}/${slug}`, {})}>{name}</Link>
      </p>
      <h1>Update of {name}</h1>
      <Done
        words={
          parameter(search, "done") === "saved"
            ? "It is saved. It says nothing to others until you send it."
            : undefined
        }
      />
      {!period || !update || !proposed ? (
        <Notice title="No period is open">
          <p>The programme’s manager opens the next one, and you are asked by e-mail.</p>
        </Notice>
      ) : (
        <>
          <p className="lead">
            Period {period.number}, figures to {periodWords(period.month)}, due by {dayName(period.dueOn)}.{" "}
            {updateStateName(update.state)}.
          </p>
          {update.state === "RETURNED" && update.answer !== null && (
            <Notice title={`${update.answeredBy} returned it`}>
              <p>{update.answer}</p>
            </Notice>
          )}
          <Section title="What the facts say now">
            <dl>
              <RatingReasons name="Delivery" inForce={inForce(proposed.delivery, null, "")} />
              <RatingReasons name="Confidence" inForce={inForce(proposed.confidence, null, "")} />
            </dl>
          </Section>
          {update.state === "ACCEPTED" ? (
            <Notice title="The update is accepted">
              <p>It stays as it is. What comes next is for the next period.</p>
            </Notice>
          ) : (
            <Section
              title="Your update"
              aside={update.state === "DRAFT" && "begun with the words of the last period, to amend"}
            >
              <FieldsForm
                action={sendUpdate}
                hidden={hidden}
                fields={[
                  { name: "thisPeriod", label: "This period", kind: "words", initial: update.thisPeriod },
                  { name: "nextPeriod", label: "Next period", kind: "words", initial: update.nextPeriod },
                  {
                    name: "asks",
                    label: "Asks",
                    hint: "What the committees are asked for. Leave it empty for none",
                    kind: "words",
                    initial: update.asks,
                  },
                  {
                    name: "delivery",
                    label: "Delivery",
                    kind: "choice",
                    first: "As proposed",
                    options: RATED,
                    initial: update.delivery ?? "",
                  },
                  {
                    name: "deliveryReason",
                    label: "Why delivery is rated otherwise",
                    kind: "text",
                    initial: update.deliveryReason,
                  },
                  {
                    name: "confidence",
                    label: "Confidence",
                    kind: "choice",
                    first: "As proposed",
                    options: RATED,
                    initial: update.confidence ?? "",
                  },
                  {
                    name: "confidenceReason",
                    label: "Why confidence is rated otherwise",
                    kind: "text",
                    initial: update.confidenceReason,
                  },
                ]}
                buttons={[
                  { value: "send", label: "Send the update" },
                  { value: "save", label: "Save and go on later", second: true },
                ]}
              />
            </Section>
          )}
          {update.state === "SUBMITTED" && accepts && (
            <Section title="Accept it, or give it back">
              <FieldsForm
                action={acceptUpdate}
                hidden={hidden}
                fields={[{ name: "answer", label: "What is missing, where it goes back", kind: "words" }]}
                buttons={[
                  { value: "accept", label: "Accept" },
                  { value: "return", label: "Return to the lead", second: true },
                ]}
                of="answer"
              />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
