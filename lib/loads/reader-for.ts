import { allocationsReader } from "./read-allocations";
import { areaLookupReader } from "./read-area-lookup";
import { crosstabReader } from "./read-crosstab";
import { cqcRatingsReader } from "./read-cqc-ratings";
import { fingertipsReader } from "./read-fingertips";
import { friendsAndFamilyReader } from "./read-friends-and-family";
import { gpadCoverageReader, gpadDurationsReader } from "./read-gpad-sub-icb";
import { listAgesReader } from "./read-list-ages";
import { openPrescribingReader, prescribedItemsReader } from "./read-openprescribing";
import { pcnDeprivationReader } from "./read-pcn-deprivation";
import { epraccurReader } from "./read-epraccur";
import { listTotalsReader } from "./read-list-totals";
import { gpWorkforceReader } from "./read-gp-workforce";
import { metricUploadReader } from "./read-metric-upload";
import { onlineLongReader, onlineWideReader } from "./read-online-consultation";
import { patientSurveyReader } from "./read-patient-survey";
import { paymentsReader } from "./read-payments";
import { pcnPartnersReader } from "./read-pcn-partners";
import { pcnWorkforceReader } from "./read-pcn-workforce";
import { gpadMappingReader, listMapReader } from "./read-practice-map";
import { qofAchievementReader, qofMaximumReader, qofPracticeReader, qofPrevalenceReader } from "./read-qof";
import { qofIndicatorsReader } from "./read-qof-indicators";
import { subIcbReader } from "./read-sub-icb";
import { summarySplitReader, summaryTotalsReader } from "./read-summary";
import { telephonyAnsweredReader, telephonyDurationsReader } from "./read-telephony";
import type { ReaderInput, TableReader } from "./table-reader";

/** The reader of a recognised table. */
export function readerFor(input: ReaderInput): TableReader {
  const { dataset } = input.table;
  switch (dataset) {
    case "list-map":
      return listMapReader(input);
    case "list-totals":
      return listTotalsReader(input);
    case "gpad-mapping":
      return gpadMappingReader(input);
    case "epraccur":
      return epraccurReader(input);
    case "pcn-partners":
      return pcnPartnersReader(input);
    case "gpad-crosstab":
      return crosstabReader(input);
    case "gpad-sub-icb":
      return subIcbReader(input);
    case "area-lookup":
      return areaLookupReader(input);
    case "list-ages":
      return listAgesReader(input);
    case "cqc-ratings":
      return cqcRatingsReader(input);
    case "friends-and-family":
      return friendsAndFamilyReader(input);
    case "fingertips":
      return fingertipsReader(input);
    case "openprescribing":
      return openPrescribingReader(input);
    case "openprescribing-items":
      return prescribedItemsReader(input);
    case "pcn-deprivation":
      return pcnDeprivationReader(input);
    case "gpad-coverage":
      return gpadCoverageReader(input);
    case "gpad-durations":
      return gpadDurationsReader(input);
    case "icb-allocations":
      return allocationsReader(input);
    case "metric-upload":
      return metricUploadReader(input);
    case "gpad-summary-1":
      return summaryTotalsReader(input);
    case "gpad-summary-2?":
    case "gpad-summary-3?":
    case "gpad-summary-4":
    case "gpad-summary-5":
    case "gpad-summary-6":
      return summarySplitReader(input, dataset);
    case "nhs-payments":
      return paymentsReader(input);
    case "online-consultation":
      return input.table.layout === "long" ? onlineLongReader(input) : onlineWideReader(input);
    case "gp-workforce":
      return gpWorkforceReader(input);
    case "pcn-workforce":
      return pcnWorkforceReader(input);
    case "gp-patient-survey":
      return patientSurveyReader(input);
    case "qof-practice":
      return qofPracticeReader(input);
    case "qof-achievement":
      return qofAchievementReader(input);
    case "qof-organisation-reference":
      return qofMaximumReader(input);
    case "qof-prevalence":
      return qofPrevalenceReader(input);
    case "qof-indicators":
      return qofIndicatorsReader(input);
    case "cloud-telephony-durations":
      return telephonyDurationsReader(input);
    case "cloud-telephony-answered":
      return telephonyAnsweredReader(input);
    default:
      throw new Error(`a table is never recognised as ${dataset}`);
  }
}
