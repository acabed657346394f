-- Why an edition of a definition was made, and editions that somebody proposes.
ALTER TABLE "metric_edition" ADD COLUMN "reason" TEXT;

CREATE TABLE "definition_proposal" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "base_edition" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "effective_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "edition" INTEGER,

    CONSTRAINT "definition_proposal_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "definition_proposal_code_system_idx" ON "definition_proposal"("code", "system");
