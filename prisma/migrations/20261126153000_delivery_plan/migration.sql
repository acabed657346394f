CREATE TABLE "delivery_plan" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,

    CONSTRAINT "delivery_plan_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_theme" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "segment" BOOLEAN NOT NULL DEFAULT false,
    "order" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "ask" TEXT[],
    "offer" TEXT[],

    CONSTRAINT "delivery_theme_pkey" PRIMARY KEY ("id")
);

CREATE TYPE "delivery_band" AS ENUM ('MONTHS_12', 'YEARS_2_3', 'YEARS_4_5');

CREATE TYPE "delivery_status" AS ENUM ('NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'PAUSED', 'COMPLETE', 'NOT_DELIVERED');

CREATE TABLE "delivery_action" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "serves" TEXT[],
    "source" TEXT NOT NULL,
    "band" "delivery_band" NOT NULL,
    "starts_on" DATE NOT NULL,
    "due" DATE NOT NULL,
    "first_due" DATE NOT NULL,
    "owner" TEXT NOT NULL,
    "owner_id" UUID,
    "sro" TEXT NOT NULL,
    "forum" TEXT NOT NULL,
    "places" TEXT[],
    "status" "delivery_status" NOT NULL DEFAULT 'NOT_STARTED',
    "status_reason" TEXT NOT NULL,
    "where_it_is" TEXT NOT NULL,
    "next_step" TEXT NOT NULL,
    "ask" TEXT NOT NULL,
    "offer" TEXT NOT NULL,
    "decision_needed" TEXT NOT NULL,
    "success_measure" TEXT NOT NULL,
    "metric" TEXT,
    "baseline" DOUBLE PRECISION,
    "baseline_period" TEXT,
    "target" DOUBLE PRECISION,
    "practice_impact" JSONB,
    "equality_impact" JSONB,
    "illustrative" TEXT[],
    "closed_on" DATE,
    "outcome" TEXT,
    "evidence" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_on" DATE,
    "created_on" DATE NOT NULL,

    CONSTRAINT "delivery_action_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_milestone" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "first_due" DATE NOT NULL,
    "done_on" DATE,
    "evidence" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delivery_milestone_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_milestone_action" (
    "milestone_id" INTEGER NOT NULL,
    "action_id" INTEGER NOT NULL,

    CONSTRAINT "delivery_milestone_action_pkey" PRIMARY KEY ("milestone_id", "action_id")
);

CREATE TABLE "delivery_dependency" (
    "action_id" INTEGER NOT NULL,
    "needs_id" INTEGER NOT NULL,

    CONSTRAINT "delivery_dependency_pkey" PRIMARY KEY ("action_id", "needs_id")
);

CREATE TABLE "delivery_link" (
    "id" SERIAL NOT NULL,
    "action_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "delivery_link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_update" (
    "id" SERIAL NOT NULL,
    "action_id" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status_from" "delivery_status",
    "status_to" "delivery_status" NOT NULL,
    "proposed" "delivery_status",
    "due_from" DATE,
    "due_to" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "next_step" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "delivery_update_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_endorsement" (
    "id" SERIAL NOT NULL,
    "action_id" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "on_behalf_of" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "delivery_endorsement_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_version" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "made_on" DATE NOT NULL,
    "made_by" TEXT NOT NULL,
    "pcc_on" DATE,
    "pcc_by" TEXT,
    "pcc_words" TEXT,
    "icb_on" DATE,
    "icb_by" TEXT,
    "icb_words" TEXT,

    CONSTRAINT "delivery_version_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_follow" (
    "person_id" UUID NOT NULL,
    "action_id" INTEGER NOT NULL,

    CONSTRAINT "delivery_follow_pkey" PRIMARY KEY ("person_id", "action_id")
);

CREATE TABLE "delivery_meeting" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "present" TEXT[],
    "opened_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "minutes" JSONB,

    CONSTRAINT "delivery_meeting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_interest" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "interest" TEXT NOT NULL,
    "actions" INTEGER[],
    "stepped_out" BOOLEAN NOT NULL DEFAULT false,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "delivery_interest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_item" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "action_id" INTEGER NOT NULL,
    "why" TEXT[],
    "decision" TEXT NOT NULL,
    "minute" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delivery_item_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delivery_report" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "quarter" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by" TEXT NOT NULL,
    "readers" UUID[],

    CONSTRAINT "delivery_report_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mail_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("person_id", "kind")
);

CREATE UNIQUE INDEX "delivery_plan_system_key" ON "delivery_plan"("system");

CREATE UNIQUE INDEX "delivery_theme_plan_id_code_key" ON "delivery_theme"("plan_id", "code");

CREATE UNIQUE INDEX "delivery_action_plan_id_code_key" ON "delivery_action"("plan_id", "code");

CREATE INDEX "delivery_action_owner_id_idx" ON "delivery_action"("owner_id");

CREATE INDEX "delivery_milestone_plan_id_idx" ON "delivery_milestone"("plan_id");

CREATE INDEX "delivery_milestone_action_action_id_idx" ON "delivery_milestone_action"("action_id");

CREATE INDEX "delivery_dependency_needs_id_idx" ON "delivery_dependency"("needs_id");

CREATE UNIQUE INDEX "delivery_link_action_id_kind_code_key" ON "delivery_link"("action_id", "kind", "code");

CREATE INDEX "delivery_link_kind_code_idx" ON "delivery_link"("kind", "code");

CREATE INDEX "delivery_update_action_id_idx" ON "delivery_update"("action_id");

CREATE INDEX "delivery_endorsement_action_id_idx" ON "delivery_endorsement"("action_id");

CREATE UNIQUE INDEX "delivery_version_plan_id_number_key" ON "delivery_version"("plan_id", "number");

CREATE INDEX "delivery_follow_action_id_idx" ON "delivery_follow"("action_id");

CREATE INDEX "delivery_meeting_system_idx" ON "delivery_meeting"("system");

CREATE INDEX "delivery_interest_meeting_id_idx" ON "delivery_interest"("meeting_id");

CREATE UNIQUE INDEX "delivery_item_meeting_id_action_id_key" ON "delivery_item"("meeting_id", "action_id");

CREATE UNIQUE INDEX "delivery_report_system_quarter_key" ON "delivery_report"("system", "quarter");

CREATE UNIQUE INDEX "mail_choice_token_key" ON "mail_choice"("token");

ALTER TABLE "delivery_theme" ADD CONSTRAINT "delivery_theme_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "delivery_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_action" ADD CONSTRAINT "delivery_action_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "delivery_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_action" ADD CONSTRAINT "delivery_action_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "delivery_theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_milestone" ADD CONSTRAINT "delivery_milestone_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "delivery_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_milestone_action" ADD CONSTRAINT "delivery_milestone_action_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "delivery_milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_milestone_action" ADD CONSTRAINT "delivery_milestone_action_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "delivery_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_dependency" ADD CONSTRAINT "delivery_dependency_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "delivery_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_dependency" ADD CONSTRAINT "delivery_dependency_needs_id_fkey" FOREIGN KEY ("needs_id") REFERENCES "delivery_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_link" ADD CONSTRAINT "delivery_link_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "delivery_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_update" ADD CONSTRAINT "delivery_update_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "delivery_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_endorsement" ADD CONSTRAINT "delivery_endorsement_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "delivery_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_version" ADD CONSTRAINT "delivery_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "delivery_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_follow" ADD CONSTRAINT "delivery_follow_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "delivery_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_interest" ADD CONSTRAINT "delivery_interest_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "delivery_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "delivery_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "delivery_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What happened is never written over.
CREATE FUNCTION delivery_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER delivery_update_append_only
  BEFORE UPDATE OR DELETE ON delivery_update
  FOR EACH ROW EXECUTE FUNCTION delivery_append_only();

CREATE TRIGGER delivery_endorsement_append_only
  BEFORE UPDATE OR DELETE ON delivery_endorsement
  FOR EACH ROW EXECUTE FUNCTION delivery_append_only();

CREATE TRIGGER delivery_report_append_only
  BEFORE UPDATE OR DELETE ON delivery_report
  FOR EACH ROW EXECUTE FUNCTION delivery_append_only();

ALTER TABLE delivery_dependency ADD CONSTRAINT delivery_dependency_not_itself CHECK (action_id <> needs_id);
