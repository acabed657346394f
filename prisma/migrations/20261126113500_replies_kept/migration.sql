-- A reply that was sent is never edited, whatever a program tries: it is answered, once.
CREATE FUNCTION reply_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sent_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.answered_at IS NULL
     AND (NEW.practice, NEW.system, NEW.metrics, NEW.words, NEW.written_by, NEW.sent_at, NEW.sent_on)
         = (OLD.practice, OLD.system, OLD.metrics, OLD.words, OLD.written_by, OLD.sent_at, OLD.sent_on)
     AND (NEW.proposal_id, NEW.decision_id) IS NOT DISTINCT FROM (OLD.proposal_id, OLD.decision_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A reply is kept as it was sent: a second thought is a second reply';
END $$;

CREATE TRIGGER reply_is_kept BEFORE UPDATE OR DELETE ON "reply"
  FOR EACH ROW EXECUTE FUNCTION reply_is_kept();

-- Nor are its files.
CREATE FUNCTION reply_attachment_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     OR EXISTS (SELECT 1 FROM "reply" WHERE id = COALESCE(OLD.reply_id, NEW.reply_id) AND sent_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The files of a reply are kept as they were sent';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER reply_attachment_is_kept BEFORE INSERT OR UPDATE OR DELETE ON "reply_attachment"
  FOR EACH ROW EXECUTE FUNCTION reply_attachment_is_kept();
