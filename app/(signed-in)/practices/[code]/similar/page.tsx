import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { FEATURE_NAMES, SimilarTable } from "@/components/organisations/similar-table";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { figuresScope } from "@/lib/permissions/figures";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { findPractice } from "@/lib/server/queries/practices";
import { unknownFeatures } from "@/lib/server/queries/similar-practices";
import { requireActor } from "@/lib/server/session";
import { askedMonth, link, parameter } from "../../../view";
import { loadSimilar } from "./load-similar";

type Props = PageProps<"/practices/[code]/similar">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const on = askedMonth(search)?.end ?? today();
  return { practice: await permitted("practice.view", findPractice(code, on)), search, on };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Practices similar to ${(await load(props)).practice.name}` };
}

export default async function SimilarPage(props: Props) {
  const { practice, search, on } = await load(props);
  const scope = figuresScope(await requireActor(), practice.system.code);
  const similar = await loadSimilar(scope, { code: practice.code, on });
  const kept = { at: parameter(search, "at") };
  const bar = (
    <ScopeBar
      crumbs={[
        { label: practice.name, href: link(`/practices/${practice.code}`, kept) },
        { label: "Similar practices" },
      ]}
      choices={[]}
      kept={{}}
    />
  );
  if (!similar) {
    return (
      <Page scope={bar}>
        <h1>Similar practices are not shown to your role</h1>
        <Notice title="Why">
          <p>
            They are chosen from the whole of {practice.system.name}, and your role does not name every
            practice there.{" "}
            <a href={link(`/practices/${practice.code}`, { ...kept, with: "system" })}>
              Compare with the system
            </a>
          </p>
        </Notice>
      </Page>
    );
  }
  const { neighbours, profiles, wanted, practices } = similar;
  const own = profiles.get(practice.code);
  const missing = unknownFeatures(similar).map((feature) => FEATURE_NAMES[feature].toLowerCase());
  const byCode = new Map(practices.map((each) => [each.code, each]));
  return (
    <Page scope={bar}>
      <p className="kicker">Similar practices · {practice.name}</p>
      {own && neighbours.length > 0 ? (
        <>
          <h1>
            The {neighbours.length} practices most like {practice.name}
          </h1>
          <p className="lead">
            Alike in who is registered, not in how they do.{" "}
            <a href={link(`/practices/${practice.code}`, { ...kept, with: "similar" })}>Compare with these</a>
          </p>
          <SimilarTable
            own={own}
            ownName={practice.name}
            neighbours={neighbours}
            profiles={profiles}
            nameOf={(code) => ({
              name: byCode.get(code)?.name ?? code,
              placeName: byCode.get(code)?.placeName ?? null,
            })}
            hrefOf={(code) => link(`/practices/${code}`, kept)}
          />
          <Downloads
            of={`practices similar to ${practice.name}`}
            choices={[
              {
                label: `These ${neighbours.length} practices`,
                table: "similar",
                parameters: { practice: practice.code, ...kept },
                rows: neighbours.length,
              },
            ]}
          />
          <p className="provenance">
            The {wanted} nearest of {practices.length} practices open in {practice.system.name}. Distance: the
            root mean square of the differences, each feature measured in standard deviations over all of
            them; the list by its logarithm. A feature that either practice lacks is left out of their
            distance. Of patients 15 to 19, three in five are counted as under 18. University: a quarter or
            more of the patients are 20 to 24.
            {missing.length > 0 && ` Not loaded for any practice, and so not used: ${missing.join(", ")}.`}
          </p>
        </>
      ) : (
        <>
          <h1>Nothing is known yet to find practices like {practice.name}</h1>
          <Notice title="What it needs">
            <p>
              The file of patients registered at a GP practice, for this practice and others; with it, ages,
              deprivation and rurality where they are loaded.
            </p>
          </Notice>
        </>
      )}
    </Page>
  );
}
