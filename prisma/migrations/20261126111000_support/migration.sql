-- What is done about a flag: support offered and taken up, a plan with actions, and the e-mails that tell of them.
CREATE TYPE "support_state" AS ENUM ('OFFERED', 'ACCEPTED', 'DECLINED', 'UNDER_WAY', 'ENDED', 'WITHDRAWN');

CREATE TYPE "action_state" AS ENUM ('NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'DONE', 'STOPPED');

CREATE TYPE "owner_side" AS ENUM ('PRACTICE', 'ICB', 'PROVIDER');

CREATE TABLE "support_offer" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "metrics" TEXT[],
    "domains" TEXT[],
    "triggers" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "support_offer_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "support_offer_system_name_key" ON "support_offer"("system", "name");

CREATE TABLE "support_given" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "offer_id" INTEGER NOT NULL,
    "metrics" TEXT[],
    "triggers" TEXT[],
    "words" TEXT NOT NULL,
    "state" "support_state" NOT NULL DEFAULT 'OFFERED',
    "offered_on" DATE NOT NULL,
    "offered_by" UUID NOT NULL,
    "answered_on" DATE,
    "answered_by" UUID,
    "answer" TEXT,
    "started_on" DATE,
    "ended_on" DATE,
    "outcome" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "support_given_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "support_given_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "support_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "support_given_practice_idx" ON "support_given"("practice");

CREATE INDEX "support_given_system_offered_on_idx" ON "support_given"("system", "offered_on");

-- The same support is not offered to a practice again while it is still open.
CREATE UNIQUE INDEX "support_given_open_key" ON "support_given"("practice", "offer_id")
    WHERE "state" IN ('OFFERED', 'ACCEPTED', 'UNDER_WAY');

CREATE TABLE "improvement_plan" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "aim" TEXT,
    "opened_on" DATE NOT NULL,
    "opened_by" UUID NOT NULL,
    "agreed_on" DATE,
    "agreed_by" UUID,
    "closed_on" DATE,
    "closed_by" UUID,
    "outcome" TEXT,

    CONSTRAINT "improvement_plan_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "improvement_plan_practice_idx" ON "improvement_plan"("practice");

-- A practice has one plan at a time.
CREATE UNIQUE INDEX "improvement_plan_open_key" ON "improvement_plan"("practice") WHERE "closed_on" IS NULL;

CREATE TABLE "plan_action" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "title" TEXT NOT NULL,
    "metrics" TEXT[],
    "triggers" TEXT[],
    "side" "owner_side" NOT NULL,
    "owner_id" UUID,
    "owner" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "state" "action_state" NOT NULL DEFAULT 'NOT_STARTED',
    "started_on" DATE,
    "closed_on" DATE,
    "evidence" TEXT,
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_on" DATE NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "plan_action_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "plan_action_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "improvement_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "plan_action_practice_idx" ON "plan_action"("practice");

CREATE INDEX "plan_action_plan_id_idx" ON "plan_action"("plan_id");

CREATE TABLE "plan_action_event" (
    "id" SERIAL NOT NULL,
    "action_id" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "by" TEXT NOT NULL,
    "side" "owner_side" NOT NULL,
    "state_from" "action_state",
    "state_to" "action_state" NOT NULL,
    "due_from" DATE,
    "due_to" DATE NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "plan_action_event_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "plan_action_event_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "plan_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "plan_action_event_action_id_idx" ON "plan_action_event"("action_id");

-- What happened to an action is never rewritten.
CREATE FUNCTION plan_action_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'plan_action_event is append-only';
END;
$$;

CREATE TRIGGER plan_action_event_append_only
  BEFORE UPDATE OR DELETE ON plan_action_event
  FOR EACH ROW EXECUTE FUNCTION plan_action_event_append_only();

CREATE TABLE "outbox_message" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "practice" VARCHAR(24),
    "private" TEXT,
    "permission" TEXT,
    "path" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "outbox_message_key_key" ON "outbox_message"("key");

CREATE INDEX "outbox_message_person_id_idx" ON "outbox_message"("person_id");

CREATE INDEX "outbox_message_next_try_at_idx" ON "outbox_message"("next_try_at");
