-- Whose subject matter an entry is and the organisations it is about: what decides who may read it.
-- What was written before says it by its action; an entry without a topic stays closed.
ALTER TABLE "audit_entry" ADD COLUMN "topic" TEXT, ADD COLUMN "organisations" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "audit_entry" DISABLE TRIGGER audit_entry_append_only;
UPDATE audit_entry SET
  topic = CASE
    WHEN action = 'grant.made' AND detail @> '{"toSelf": true}' THEN 'own-access'
    WHEN action LIKE 'load.%' THEN 'loads'
    ELSE 'access' END,
  organisations = CASE
    WHEN action = 'grant.made' THEN ARRAY[detail ->> 'organisation']
    WHEN action = 'load.stored' THEN ARRAY(SELECT jsonb_array_elements_text(detail -> 'scopes'))
    WHEN action = 'administrator.made' THEN ARRAY(SELECT jsonb_array_elements_text(detail -> 'systems'))
    ELSE ARRAY[]::TEXT[] END;
ALTER TABLE "audit_entry" ENABLE TRIGGER audit_entry_append_only;

CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");
