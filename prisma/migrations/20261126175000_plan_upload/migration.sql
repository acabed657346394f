-- A file of the delivery plan that a person sent and has not put into the plan yet.
CREATE TABLE "plan_upload" (
    "id" UUID NOT NULL,
    "system" VARCHAR(24) NOT NULL,
    "file_name" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "received_by" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_upload_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "plan_upload_system_received_by_key" ON "plan_upload"("system", "received_by");
