-- Who looked a definition over, when, what they found, and when it is to be looked over again.
CREATE TABLE "metric_review" (
    "id" SERIAL NOT NULL,
    "metric_code" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "reviewed_by" TEXT NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "next_due" DATE NOT NULL,
    "found" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "metric_review_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "metric_review_metric_code_edition_idx" ON "metric_review"("metric_code", "edition");

ALTER TABLE "metric_review" ADD CONSTRAINT "metric_review_metric_code_edition_fkey" FOREIGN KEY ("metric_code", "edition") REFERENCES "metric_edition"("code", "edition") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing ever filled them: an edition may be reviewed more than once.
ALTER TABLE "metric_edition" DROP COLUMN "reviewed_by", DROP COLUMN "reviewed_on";
