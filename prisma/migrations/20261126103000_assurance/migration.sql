-- From a flag to a proposed level to a panel's decision, with what may hold a floor under it.
CREATE TYPE "decision_kind" AS ENUM ('CONFIRM', 'OVERRIDE', 'HOLD');

CREATE TYPE "sensitivity" AS ENUM ('ORDINARY', 'RESTRICTED');

CREATE TABLE "framework_edition" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "drafted_by" TEXT NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "effective_from" DATE,
    "adopted_by" TEXT,
    "adopted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "framework_edition_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "framework_edition_system_idx" ON "framework_edition"("system");

CREATE TABLE "framework_comment" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "on_behalf_of" TEXT,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "framework_comment_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "framework_comment_edition_id_idx" ON "framework_comment"("edition_id");

CREATE TABLE "level_proposal" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "month" DATE NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "level" SMALLINT,
    "floor" SMALLINT NOT NULL,
    "counting" DOUBLE PRECISION NOT NULL,
    "judged" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "triggers_on" DATE NOT NULL,
    "fingerprint" CHAR(32) NOT NULL,
    "load_ids" INTEGER[],
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "newest" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "level_proposal_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "level_proposal_practice_month_idx" ON "level_proposal"("practice", "month");
CREATE INDEX "level_proposal_system_month_idx" ON "level_proposal"("system", "month");

CREATE TABLE "level_decision" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "level" SMALLINT NOT NULL,
    "decided_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "panel" JSONB NOT NULL,
    "next_review" DATE NOT NULL,
    "waits_for" TEXT,
    "proposal_id" INTEGER,
    "edition_id" INTEGER NOT NULL,
    "supersedes_id" INTEGER,
    "decided_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "level_decision_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "level_decision_supersedes_id_key" ON "level_decision"("supersedes_id");
CREATE INDEX "level_decision_practice_decided_on_idx" ON "level_decision"("practice", "decided_on");
CREATE INDEX "level_decision_system_idx" ON "level_decision"("system");

CREATE TABLE "panel_member" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "person_id" UUID NOT NULL,
    "chair" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "panel_member_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "panel_member_system_idx" ON "panel_member"("system");

CREATE TABLE "level_opened" (
    "id" SERIAL NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "opened_by" UUID NOT NULL,

    CONSTRAINT "level_opened_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "level_opened_practice_idx" ON "level_opened"("practice");

CREATE TABLE "cqc_inspection" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "scheme" TEXT NOT NULL,
    "inspected_on" DATE NOT NULL,
    "published_on" DATE NOT NULL,
    "overall" SMALLINT,
    "safe" SMALLINT,
    "effective" SMALLINT,
    "caring" SMALLINT,
    "responsive" SMALLINT,
    "well_led" SMALLINT,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_why" TEXT,

    CONSTRAINT "cqc_inspection_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "cqc_inspection_practice_idx" ON "cqc_inspection"("practice");

CREATE TABLE "contract_action" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "type" TEXT NOT NULL,
    "issued" DATE NOT NULL,
    "due" DATE,
    "clause" TEXT,
    "words" TEXT NOT NULL,
    "linked_to" INTEGER,
    "outcome" TEXT,
    "appeal_lodged" DATE,
    "closed" DATE,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contract_action_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "contract_action_practice_idx" ON "contract_action"("practice");

CREATE TABLE "soft_intelligence" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "sensitivity" "sensitivity" NOT NULL,
    "trigger" TEXT,
    "ended_on" DATE,
    "ended_why" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "soft_intelligence_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "soft_intelligence_practice_idx" ON "soft_intelligence"("practice");

ALTER TABLE "framework_comment" ADD CONSTRAINT "framework_comment_edition_id_fkey"
  FOREIGN KEY ("edition_id") REFERENCES "framework_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "level_proposal" ADD CONSTRAINT "level_proposal_edition_id_fkey"
  FOREIGN KEY ("edition_id") REFERENCES "framework_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "level_decision" ADD CONSTRAINT "level_decision_edition_id_fkey"
  FOREIGN KEY ("edition_id") REFERENCES "framework_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A restricted entry never feeds the engine, whatever a program tries.
ALTER TABLE "soft_intelligence" ADD CONSTRAINT "soft_intelligence_restricted_carries_none"
  CHECK ("sensitivity" = 'ORDINARY' OR "trigger" IS NULL);

-- One proposal of a practice and month is the newest.
CREATE UNIQUE INDEX "level_proposal_newest" ON "level_proposal"("practice", "month", "system") WHERE "newest";
