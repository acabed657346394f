-- Practices that a person compares together, such as a federation.
CREATE TABLE "saved_group" (
    "id" SERIAL NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "members" TEXT[],
    "shared_with" "role"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_group_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "saved_group_scope_idx" ON "saved_group"("scope");

ALTER TABLE "saved_group" ADD CONSTRAINT "saved_group_owner_id_fkey"
  FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
