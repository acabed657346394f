-- A file that a practice sent for a month's return: what was read of it, until a person puts it into the return.
CREATE TABLE "return_upload" (
    "id" UUID NOT NULL,
    "practice" VARCHAR(24) NOT NULL,
    "month" DATE NOT NULL,
    "file_name" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "received_by" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "return_upload_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "return_upload_practice_month_received_by_key" ON "return_upload"("practice", "month", "received_by");
