-- What a practice replies, and how evidence is corrected.
ALTER TABLE "contract_action"
  ADD COLUMN "short_why" TEXT,
  ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
  ADD COLUMN "withdrawn_why" TEXT;

ALTER TABLE "soft_intelligence" ADD COLUMN "withdrawn_why" TEXT;

-- Restricted entries are numbered apart, so that no gap in the numbers of the others tells of them.
CREATE SEQUENCE "soft_intelligence_restricted_seq" INCREMENT -1 START -1 MAXVALUE -1 MINVALUE -2147483648;

ALTER TABLE "soft_intelligence" ADD CONSTRAINT "soft_intelligence_numbered_apart"
  CHECK (("sensitivity" = 'RESTRICTED') = ("id" < 0));

CREATE TABLE "reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "system" VARCHAR(24) NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "metrics" TEXT[],
    "proposal_id" INTEGER,
    "decision_id" INTEGER,
    "words" TEXT NOT NULL,
    "not_a_patient" BOOLEAN NOT NULL DEFAULT false,
    "written_by" UUID NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '{}',
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_on" DATE,
    "sent_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_by" UUID,
    "answered_on" DATE,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "reply_practice_idx" ON "reply"("practice");
CREATE INDEX "reply_system_idx" ON "reply"("system");

-- One draft a writer and practice.
CREATE UNIQUE INDEX "reply_draft" ON "reply"("practice", "written_by") WHERE "sent_at" IS NULL;

CREATE TABLE "reply_attachment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reply_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_attachment_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "reply_attachment_reply_id_idx" ON "reply_attachment"("reply_id");

ALTER TABLE "reply_attachment" ADD CONSTRAINT "reply_attachment_reply_id_fkey"
  FOREIGN KEY ("reply_id") REFERENCES "reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Pictures and documents are packed already.
ALTER TABLE "reply_attachment" ALTER COLUMN "content" SET STORAGE EXTERNAL;
