-- The trail is read newest first, and entries of one moment by their number: in this order they need no sorting,
-- and the first fifty of a hundred thousand are found without workers.
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at", "id");
DROP INDEX "audit_entry_at_idx";
