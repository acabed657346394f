-- A draft that was sent to those who may comment on it.
ALTER TABLE "framework_edition" ADD COLUMN "sent_at" TIMESTAMPTZ(3);
