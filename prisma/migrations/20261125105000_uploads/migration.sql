CREATE TYPE "load_run_kind" AS ENUM ('CHECK', 'LOAD', 'REVERT');
CREATE TYPE "load_run_status" AS ENUM ('RUNNING', 'DONE', 'INTERRUPTED');

CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "received_by" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "discarded_at" TIMESTAMPTZ(3),
    "choices" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "upload_system_received_at_idx" ON "upload"("system", "received_at");

CREATE TABLE "upload_file" (
    "upload_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "refused" TEXT,

    CONSTRAINT "upload_file_pkey" PRIMARY KEY ("upload_id", "ordinal"),
    CONSTRAINT "upload_file_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "upload_table" (
    "upload_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "status" TEXT NOT NULL,
    "dataset" TEXT,
    "period" TEXT,
    "sha256" CHAR(64),
    "rows" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "lost" JSONB NOT NULL DEFAULT '[]',
    "unknown" JSONB NOT NULL DEFAULT '[]',
    "absent" JSONB NOT NULL DEFAULT '[]',
    "errors" JSONB NOT NULL DEFAULT '[]',
    "notes" JSONB NOT NULL DEFAULT '[]',
    "load_id" INTEGER,
    "readings" INTEGER,

    CONSTRAINT "upload_table_pkey" PRIMARY KEY ("upload_id", "key"),
    CONSTRAINT "upload_table_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "load_run" (
    "id" SERIAL NOT NULL,
    "kind" "load_run_kind" NOT NULL,
    "upload_id" UUID,
    "load_id" INTEGER,
    "reason" TEXT,
    "status" "load_run_status" NOT NULL DEFAULT 'RUNNING',
    "person_id" UUID NOT NULL,
    "acting_as" INTEGER,
    "words" TEXT NOT NULL DEFAULT '',
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "process_id" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "load_run_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "load_run_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "load_run_upload_id_idx" ON "load_run"("upload_id");
CREATE INDEX "load_run_load_id_idx" ON "load_run"("load_id");
-- Two people who press the button at once start one run: the second insert is refused.
CREATE UNIQUE INDEX "load_run_one_an_upload" ON "load_run"("upload_id") WHERE "status" = 'RUNNING' AND "upload_id" IS NOT NULL;
CREATE UNIQUE INDEX "load_run_one_a_load" ON "load_run"("load_id") WHERE "status" = 'RUNNING' AND "load_id" IS NOT NULL;
