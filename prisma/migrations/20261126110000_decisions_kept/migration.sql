-- A decision is never edited, whatever a program tries: a correction is a new one that supersedes.
CREATE FUNCTION level_decision_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A decision is kept as it was recorded: record a correction that supersedes it';
END $$;

CREATE TRIGGER level_decision_is_kept BEFORE UPDATE OR DELETE ON "level_decision"
  FOR EACH ROW EXECUTE FUNCTION level_decision_is_kept();
