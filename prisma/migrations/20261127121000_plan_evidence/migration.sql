-- CreateTable
CREATE TABLE "delivery_evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "update_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,

    CONSTRAINT "delivery_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delivery_evidence_update_id_idx" ON "delivery_evidence"("update_id");

-- AddForeignKey
ALTER TABLE "delivery_evidence" ADD CONSTRAINT "delivery_evidence_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "delivery_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was shown as evidence stays what it was, like the update that it came with.
CREATE TRIGGER delivery_evidence_append_only
  BEFORE UPDATE OR DELETE ON delivery_evidence
  FOR EACH ROW EXECUTE FUNCTION delivery_append_only();
