CREATE TYPE "update_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

CREATE TABLE "programme" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "definition" JSONB NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_workstream" (
    "id" SERIAL NOT NULL,
    "programme_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "lead_id" UUID,
    "lead" TEXT NOT NULL,
    "sro" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "programme_workstream_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_value" (
    "id" SERIAL NOT NULL,
    "programme_id" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "plan" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "programme_value_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_milestone" (
    "id" SERIAL NOT NULL,
    "workstream_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "done_on" DATE,
    "stopped_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "programme_milestone_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_milestone_event" (
    "id" SERIAL NOT NULL,
    "milestone_id" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "due_from" DATE,
    "due_to" DATE NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "programme_milestone_event_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_risk" (
    "id" SERIAL NOT NULL,
    "workstream_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "controls" TEXT NOT NULL,
    "gaps" TEXT NOT NULL,
    "proximity" TEXT NOT NULL,
    "framework" TEXT NOT NULL,
    "inherent_likelihood" SMALLINT NOT NULL,
    "inherent_impact" SMALLINT NOT NULL,
    "target_likelihood" SMALLINT NOT NULL,
    "target_impact" SMALLINT NOT NULL,
    "escalated_to" TEXT,
    "escalated_on" DATE,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "programme_risk_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_risk_score" (
    "id" SERIAL NOT NULL,
    "risk_id" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "likelihood" SMALLINT NOT NULL,
    "impact" SMALLINT NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "programme_risk_score_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_risk_action" (
    "id" SERIAL NOT NULL,
    "risk_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "done_on" DATE,
    CONSTRAINT "programme_risk_action_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_period" (
    "id" SERIAL NOT NULL,
    "programme_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "month" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "opened_by" TEXT NOT NULL,
    CONSTRAINT "programme_period_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_update" (
    "id" SERIAL NOT NULL,
    "period_id" INTEGER NOT NULL,
    "workstream_id" INTEGER NOT NULL,
    "state" "update_state" NOT NULL DEFAULT 'DRAFT',
    "this_period" TEXT NOT NULL,
    "next_period" TEXT NOT NULL,
    "asks" TEXT NOT NULL,
    "delivery" TEXT,
    "delivery_reason" TEXT NOT NULL,
    "confidence" TEXT,
    "confidence_reason" TEXT NOT NULL,
    "proposed" JSONB,
    "submitted_by" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "programme_update_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "committee_member" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "body" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    CONSTRAINT "committee_member_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "committee_report" (
    "id" SERIAL NOT NULL,
    "programme_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "sections" TEXT[],
    "composed_by" TEXT NOT NULL,
    "composed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "previous_id" INTEGER,
    "content" TEXT,
    "content_hash" TEXT,
    "public_content" TEXT,
    "public_hash" TEXT,
    "frozen_by" TEXT,
    "frozen_at" TIMESTAMPTZ(3),
    "frozen_on" DATE,
    CONSTRAINT "committee_report_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_hop" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "meets_on" DATE NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "minute" TEXT,
    "recorded_by" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    CONSTRAINT "report_hop_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "access_plan" (
    "id" SERIAL NOT NULL,
    "programme_id" INTEGER NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "subject" VARCHAR(24) NOT NULL,
    "status" TEXT NOT NULL,
    "agreed_on" DATE,
    "words" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "access_plan_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "programme_system_code_key" ON "programme"("system", "code");
CREATE UNIQUE INDEX "programme_workstream_programme_id_code_key" ON "programme_workstream"("programme_id", "code");
CREATE INDEX "programme_value_programme_id_metric_subject_period_start_idx" ON "programme_value"("programme_id", "metric", "subject", "period_start");
CREATE INDEX "programme_milestone_workstream_id_idx" ON "programme_milestone"("workstream_id");
CREATE INDEX "programme_milestone_event_milestone_id_idx" ON "programme_milestone_event"("milestone_id");
CREATE INDEX "programme_risk_workstream_id_idx" ON "programme_risk"("workstream_id");
CREATE INDEX "programme_risk_score_risk_id_idx" ON "programme_risk_score"("risk_id");
CREATE INDEX "programme_risk_action_risk_id_idx" ON "programme_risk_action"("risk_id");
CREATE UNIQUE INDEX "programme_period_programme_id_number_key" ON "programme_period"("programme_id", "number");
CREATE UNIQUE INDEX "programme_update_period_id_workstream_id_key" ON "programme_update"("period_id", "workstream_id");
CREATE INDEX "committee_member_person_id_idx" ON "committee_member"("person_id");
CREATE UNIQUE INDEX "committee_report_programme_id_number_key" ON "committee_report"("programme_id", "number");
CREATE UNIQUE INDEX "report_hop_report_id_body_key" ON "report_hop"("report_id", "body");
CREATE UNIQUE INDEX "access_plan_programme_id_subject_key" ON "access_plan"("programme_id", "subject");
ALTER TABLE "programme_workstream" ADD CONSTRAINT "programme_workstream_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_value" ADD CONSTRAINT "programme_value_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_milestone" ADD CONSTRAINT "programme_milestone_workstream_id_fkey" FOREIGN KEY ("workstream_id") REFERENCES "programme_workstream"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_milestone_event" ADD CONSTRAINT "programme_milestone_event_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "programme_milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_risk" ADD CONSTRAINT "programme_risk_workstream_id_fkey" FOREIGN KEY ("workstream_id") REFERENCES "programme_workstream"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_risk_score" ADD CONSTRAINT "programme_risk_score_risk_id_fkey" FOREIGN KEY ("risk_id") REFERENCES "programme_risk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_risk_action" ADD CONSTRAINT "programme_risk_action_risk_id_fkey" FOREIGN KEY ("risk_id") REFERENCES "programme_risk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_period" ADD CONSTRAINT "programme_period_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_update" ADD CONSTRAINT "programme_update_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "programme_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "programme_update" ADD CONSTRAINT "programme_update_workstream_id_fkey" FOREIGN KEY ("workstream_id") REFERENCES "programme_workstream"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "committee_report" ADD CONSTRAINT "committee_report_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "committee_report" ADD CONSTRAINT "committee_report_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "programme_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_hop" ADD CONSTRAINT "report_hop_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "committee_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Five by five, on every score.
ALTER TABLE "programme_risk" ADD CONSTRAINT "programme_risk_five_by_five"
  CHECK (LEAST(inherent_likelihood, inherent_impact, target_likelihood, target_impact) >= 1
     AND GREATEST(inherent_likelihood, inherent_impact, target_likelihood, target_impact) <= 5);
ALTER TABLE "programme_risk_score" ADD CONSTRAINT "programme_risk_score_five_by_five"
  CHECK (likelihood BETWEEN 1 AND 5 AND impact BETWEEN 1 AND 5);

-- What was said on a day is not said otherwise later: figures, dates and scores are added to.
CREATE FUNCTION programme_history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The history of a programme is added to, never changed';
END $$;

CREATE TRIGGER programme_value_is_kept BEFORE UPDATE OR DELETE ON "programme_value"
  FOR EACH ROW EXECUTE FUNCTION programme_history_is_kept();
CREATE TRIGGER programme_milestone_event_is_kept BEFORE UPDATE OR DELETE ON "programme_milestone_event"
  FOR EACH ROW EXECUTE FUNCTION programme_history_is_kept();
CREATE TRIGGER programme_risk_score_is_kept BEFORE UPDATE OR DELETE ON "programme_risk_score"
  FOR EACH ROW EXECUTE FUNCTION programme_history_is_kept();

-- An accepted update is what the report was written from.
CREATE FUNCTION accepted_update_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'ACCEPTED' THEN
    RAISE EXCEPTION 'An update that was accepted is kept as it was accepted';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER accepted_update_is_kept BEFORE UPDATE OR DELETE ON "programme_update"
  FOR EACH ROW EXECUTE FUNCTION accepted_update_is_kept();

-- A frozen report is its text and the hash of it, both editions, and nothing of it changes afterwards.
ALTER TABLE "committee_report" ADD CONSTRAINT "committee_report_frozen_whole"
  CHECK ((frozen_at IS NULL) = (content IS NULL) AND (frozen_at IS NULL) = (content_hash IS NULL)
     AND (frozen_at IS NULL) = (public_content IS NULL) AND (frozen_at IS NULL) = (public_hash IS NULL)
     AND (frozen_at IS NULL) = (frozen_on IS NULL) AND (frozen_at IS NULL) = (frozen_by IS NULL));
ALTER TABLE "committee_report" ADD CONSTRAINT "committee_report_hash_of_content"
  CHECK (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
     AND public_hash = encode(sha256(convert_to(public_content, 'UTF8')), 'hex'));

CREATE FUNCTION frozen_report_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen_at IS NOT NULL THEN
    RAISE EXCEPTION 'A frozen report is kept as it was frozen: what is corrected later is an erratum';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER frozen_report_is_kept BEFORE UPDATE OR DELETE ON "committee_report"
  FOR EACH ROW EXECUTE FUNCTION frozen_report_is_kept();

-- A committee gets what is frozen, and decides of it once.
CREATE FUNCTION report_hop_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM "committee_report" WHERE id = NEW.report_id AND frozen_at IS NOT NULL) THEN
      RAISE EXCEPTION 'Only a frozen report goes to a committee';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.decision IS NULL
     AND (NEW.report_id, NEW.body, NEW.meets_on, NEW.sent_by, NEW.sent_at)
         = (OLD.report_id, OLD.body, OLD.meets_on, OLD.sent_by, OLD.sent_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'What a committee decided is kept as it was recorded';
END $$;

CREATE TRIGGER report_hop_is_kept BEFORE INSERT OR UPDATE OR DELETE ON "report_hop"
  FOR EACH ROW EXECUTE FUNCTION report_hop_is_kept();
ALTER TABLE "report_hop" ADD CONSTRAINT "report_hop_decided_whole"
  CHECK ((decision IS NULL) = (recorded_at IS NULL) AND (decision IS NULL) = (minute IS NULL));
