-- The mark of what pages read: another one after each transaction that changed any of it, from the moment it
-- is committed. What was asked under a mark may be kept for as long as the mark stands (lib/server/known-answers.ts).
CREATE TABLE "data_mark" (
    "one" BOOLEAN NOT NULL DEFAULT true PRIMARY KEY CHECK ("one"),
    "mark" UUID NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO "data_mark" DEFAULT VALUES;

-- A transaction that has changed something and not yet ended.
CREATE TABLE "data_change" (
    "transaction" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint) PRIMARY KEY
);

CREATE FUNCTION note_data_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_change DEFAULT VALUES ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- At the end of the transaction, so that two that change things wait for each other no longer than a commit takes.
CREATE FUNCTION mark_data_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM data_change WHERE "transaction" = NEW."transaction";
  UPDATE data_mark SET mark = gen_random_uuid();
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER mark_data_changed AFTER INSERT ON "data_change"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION mark_data_changed();

-- Every table is watched but these, which change of their own accord with each visit, and which no kept answer may
-- name. Called after each run of migrations (prisma/migrate.ts), so that no new table is forgotten.
CREATE FUNCTION watch_data() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname NOT IN ('_prisma_migrations', 'data_mark', 'data_change', 'session', 'credential', 'identity',
        'sign_in_attempt', 'one_time_link', 'audit_entry', 'outbox_message', 'upload', 'upload_file',
        'upload_table', 'load_run', 'reading_work')
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'note_data_change')
  LOOP
    EXECUTE format('CREATE TRIGGER note_data_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION note_data_change()', name);
  END LOOP;
END $$;
