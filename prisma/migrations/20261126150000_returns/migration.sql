-- Practices verify the national appointment figures: windows, returns, what they answer, and what comes of it.

CREATE TYPE "return_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'RESUBMITTED', 'ACCEPTED');

CREATE TYPE "answer_kind" AS ENUM ('MATCHES', 'DIFFERS');

CREATE TYPE "dispute_state" AS ENUM ('OPEN', 'AGREED', 'NATIONAL_STANDS', 'REFERRED', 'CLOSED');

CREATE TABLE "collection_window" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "month" DATE NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "edits_close_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collection_window_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "collection_window_system_month_key" ON "collection_window"("system", "month");

CREATE TABLE "window_extension" (
    "id" SERIAL NOT NULL,
    "window_id" INTEGER NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "edits_close_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "window_extension_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "window_extension_window_id_fkey" FOREIGN KEY ("window_id") REFERENCES "collection_window"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "window_extension_window_id_practice_idx" ON "window_extension"("window_id", "practice");

CREATE TABLE "return_delegation" (
    "id" SERIAL NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "pcn" VARCHAR(24) NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "return_delegation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "return_delegation_practice_idx" ON "return_delegation"("practice");

CREATE INDEX "return_delegation_pcn_idx" ON "return_delegation"("pcn");

CREATE TABLE "appointment_return" (
    "id" SERIAL NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "month" DATE NOT NULL,
    "state" "return_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "reopened_until" TIMESTAMPTZ(3),

    CONSTRAINT "appointment_return_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "appointment_return_practice_month_key" ON "appointment_return"("practice", "month");

CREATE INDEX "appointment_return_system_month_idx" ON "appointment_return"("system", "month");

CREATE TABLE "return_revision" (
    "return_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "missed" INTEGER,
    "missed_where" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by" UUID,
    "attested_name" TEXT,
    "attested_role" TEXT,
    "on_behalf_by" VARCHAR(24),

    CONSTRAINT "return_revision_pkey" PRIMARY KEY ("return_id", "number"),
    CONSTRAINT "return_revision_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "appointment_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "return_answer" (
    "return_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "national" INTEGER NOT NULL,
    "kind" "answer_kind" NOT NULL,
    "own" TEXT NOT NULL DEFAULT '',
    "not_held" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "fixed_from" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "confirmed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "return_answer_pkey" PRIMARY KEY ("return_id", "number", "figure"),
    CONSTRAINT "return_answer_return_id_number_fkey" FOREIGN KEY ("return_id", "number") REFERENCES "return_revision"("return_id", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "return_comment" (
    "id" SERIAL NOT NULL,
    "return_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "figure" TEXT,
    "words" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "return_comment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "return_comment_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "appointment_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "return_comment_return_id_idx" ON "return_comment"("return_id");

CREATE TABLE "return_dispute" (
    "id" SERIAL NOT NULL,
    "return_id" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "state" "dispute_state" NOT NULL DEFAULT 'OPEN',
    "national" INTEGER NOT NULL,
    "own" INTEGER,
    "opened_in" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "settled_by" UUID,
    "settled_name" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_dispute_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "return_dispute_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "appointment_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "return_dispute_return_id_idx" ON "return_dispute"("return_id");

CREATE TABLE "return_event" (
    "id" SERIAL NOT NULL,
    "return_id" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "state" "return_state" NOT NULL,
    "number" INTEGER NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "by" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "return_event_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "return_event_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "appointment_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "return_event_return_id_idx" ON "return_event"("return_id");

-- The deadlines of a window follow one another, and a month is its first day.
ALTER TABLE "collection_window" ADD CONSTRAINT "collection_window_in_order"
    CHECK (due_at <= closes_at AND closes_at <= edits_close_at AND extract(day FROM month) = 1);

ALTER TABLE "window_extension" ADD CONSTRAINT "window_extension_in_order"
    CHECK (due_at <= closes_at AND closes_at <= edits_close_at);

-- One draft at a time.
CREATE UNIQUE INDEX "return_revision_draft_key" ON "return_revision"("return_id") WHERE "submitted_at" IS NULL;

-- A figure is disputed once until that is settled.
CREATE UNIQUE INDEX "return_dispute_open_key" ON "return_dispute"("return_id", "figure") WHERE "state" IN ('OPEN', 'REFERRED');

-- A return that was sent is kept as it was sent, whatever a program tries: a second thought is a new revision.
CREATE FUNCTION return_revision_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL THEN
    RAISE EXCEPTION 'A return is kept as it was sent: a correction is a new revision';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER return_revision_is_kept BEFORE UPDATE OR DELETE ON "return_revision"
  FOR EACH ROW EXECUTE FUNCTION return_revision_is_kept();

CREATE FUNCTION return_answer_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "return_revision"
             WHERE submitted_at IS NOT NULL AND (return_id, number) IN (
               (COALESCE(OLD.return_id, NEW.return_id), COALESCE(OLD.number, NEW.number)),
               (COALESCE(NEW.return_id, OLD.return_id), COALESCE(NEW.number, OLD.number)))) THEN
    RAISE EXCEPTION 'The answers of a return are kept as they were sent: a correction is a new revision';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER return_answer_is_kept BEFORE INSERT OR UPDATE OR DELETE ON "return_answer"
  FOR EACH ROW EXECUTE FUNCTION return_answer_is_kept();

-- What happened to a return is only ever added to.
CREATE FUNCTION return_history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What happened to a return is never changed';
END $$;

CREATE TRIGGER return_event_is_kept BEFORE UPDATE OR DELETE ON "return_event"
  FOR EACH ROW EXECUTE FUNCTION return_history_is_kept();

CREATE TRIGGER return_comment_is_kept BEFORE UPDATE OR DELETE ON "return_comment"
  FOR EACH ROW EXECUTE FUNCTION return_history_is_kept();
