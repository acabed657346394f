import type { Download } from "./download";
import { accessReview } from "./tables/access-review";
import { assurance } from "./tables/assurance";
import { auditEntries } from "./tables/audit";
import { changes } from "./tables/changes";
import { contractSteps } from "./tables/contract-steps";
import { windowExtensions, windows } from "./tables/collection-windows";
import { dataSets } from "./tables/data-sets";
import { decidedLevels } from "./tables/decided-levels";
import { decisions } from "./tables/decisions";
import { deputies } from "./tables/deputies";
import { definitionEditions } from "./tables/definition-editions";
import {
  editionChanged,
  editionComments,
  editionLevels,
  editionMeasures,
  editionTriggers,
} from "./tables/edition";
import { frameworkEditions } from "./tables/framework-editions";
import { homeFigures } from "./tables/home-figures";
import { homeOutliers } from "./tables/home-outliers";
import { ownAccess } from "./tables/own-access";
import { ties } from "./tables/ties";
import { uploadReview } from "./tables/upload-review";
import { exclusions } from "./tables/exclusions";
import { groups } from "./tables/groups";
import { history } from "./tables/history";
import { homePlaces } from "./tables/home-places";
import { inspections } from "./tables/inspections";
import { judgedMeasures } from "./tables/judged-measures";
import { lineDecisions } from "./tables/line-decisions";
import { loads } from "./tables/loads";
import { map } from "./tables/map";
import { measureGroups, measureOutliers, measurePractices } from "./tables/measure";
import { measurePlaces } from "./tables/measure-places";
import { measureReviews } from "./tables/measure-reviews";
import { measures } from "./tables/measures";
import { offeredTo } from "./tables/offered-to";
import { organisations } from "./tables/organisations";
import { outbox } from "./tables/outbox";
import { overview } from "./tables/overview";
import { panelSeats } from "./tables/panel-seats";
import { people } from "./tables/people";
import { plan, planLinks, planMilestones } from "./tables/plan";
import { planReport } from "./tables/plan-report";
import { practice } from "./tables/practice";
import { practices } from "./tables/practices";
import { accessPlanCoverage, accessPlans, programmeFigure } from "./tables/programme";
import { programmeAims } from "./tables/programme-aims";
import { programmeFigures, programmeHeadlines } from "./tables/programme-figures";
import { programmeMilestones } from "./tables/programme-milestones";
import { programmeReports } from "./tables/programme-reports";
import { programmeRisks } from "./tables/programme-risks";
import { programmeUpdates } from "./tables/programme-updates";
import { programmeWorkstreams } from "./tables/programme-workstreams";
import { appointmentLengths, appointmentsCovered } from "./tables/published-appointments";
import { reconciliation } from "./tables/reconciliation";
import { returnMonths } from "./tables/return-months";
import { returnBoard, returnRates } from "./tables/return-rates";
import { oneReturn } from "./tables/one-return";
import { practiceReturns, returnsToReview } from "./tables/returns";
import { scopeBelow } from "./tables/scope";
import { settings } from "./tables/settings";
import { similar } from "./tables/similar";
import { softIntelligence } from "./tables/soft-intelligence";
import { supportCatalogue } from "./tables/support-catalogue";
import { supportToOffer } from "./tables/support-to-offer";
import { takeUp } from "./tables/take-up";
import { takeUpProviders } from "./tables/take-up-providers";
import { takeUpQuarters } from "./tables/take-up-quarters";
import { measureTrend } from "./tables/trend";
import { measureTwoPeriods } from "./tables/two-periods";
import { uploads } from "./tables/uploads";
import { views } from "./tables/views";
import { draftMonths, draftMovers } from "./tables/what-if";
import { workstreamActions } from "./tables/workstream-plan";
import { levels, worklist } from "./tables/worklist";

/** Every table that can be downloaded, by its name in the address. */
export const DOWNLOADS: ReadonlyMap<string, Download> = new Map([
  ["places", homePlaces],
  ["home-figures", homeFigures],
  ["home-outliers", homeOutliers],
  ["own-access", ownAccess],
  ["practices", practices],
  ["map", map],
  ["practice", practice],
  ["similar", similar],
  ["overview", overview],
  ["scope", scopeBelow],
  ["measures", measures],
  ["assurance", assurance],
  ["measure-practices", measurePractices],
  ["measure-outliers", measureOutliers],
  ["measure-groups", measureGroups],
  ["measure-trend", measureTrend],
  ["measure-places", measurePlaces],
  ["measure-two-periods", measureTwoPeriods],
  ["changes", changes],
  ["data-sets", dataSets],
  ["loads", loads],
  ["reconciliation", reconciliation],
  ["history", history],
  ["return", oneReturn],
  ["return-months", returnMonths],
  ["returns", practiceReturns],
  ["returns-to-review", returnsToReview],
  ["collection-windows", windows],
  ["window-extensions", windowExtensions],
  ["worklist", worklist],
  ["levels", levels],
  ["return-rates", returnRates],
  ["return-board", returnBoard],
  ["people", people],
  ["organisations", organisations],
  ["ties", ties],
  ["settings", settings],
  ["audit", auditEntries],
  ["access-review", accessReview],
  ["deputies", deputies],
  ["exclusions", exclusions],
  ["outbox", outbox],
  ["groups", groups],
  ["views", views],
  ["uploads", uploads],
  ["upload-review", uploadReview],
  ["appointments-covered", appointmentsCovered],
  ["appointment-lengths", appointmentLengths],
  ["panel-seats", panelSeats],
  ["decided-levels", decidedLevels],
  ["measure-reviews", measureReviews],
  ["definition-editions", definitionEditions],
  ["line-decisions", lineDecisions],
  ["take-up", takeUp],
  ["plan", plan],
  ["plan-links", planLinks],
  ["plan-milestones", planMilestones],
  ["plan-report", planReport],
  ["programme-aims", programmeAims],
  ["programme-headlines", programmeHeadlines],
  ["programme-workstreams", programmeWorkstreams],
  ["workstream-actions", workstreamActions],
  ["programme-milestones", programmeMilestones],
  ["programme-updates", programmeUpdates],
  ["programme-risks", programmeRisks],
  ["programme-reports", programmeReports],
  ["programme-figures", programmeFigures],
  ["programme-figure", programmeFigure],
  ["access-plans", accessPlans],
  ["access-plan-coverage", accessPlanCoverage],
  ["take-up-quarters", takeUpQuarters],
  ["support-catalogue", supportCatalogue],
  ["support-to-offer", supportToOffer],
  ["decisions", decisions],
  ["judged-measures", judgedMeasures],
  ["inspections", inspections],
  ["contract-actions", contractSteps],
  ["soft-intelligence", softIntelligence],
  ["take-up-providers", takeUpProviders],
  ["offered-to", offeredTo],
  ["framework-editions", frameworkEditions],
  ["edition-changes", editionChanged],
  ["edition-measures", editionMeasures],
  ["edition-triggers", editionTriggers],
  ["edition-levels", editionLevels],
  ["edition-comments", editionComments],
  ["draft-months", draftMonths],
  ["draft-movers", draftMovers],
]);
