-- A programme is changed from its pages: of two people the second is told.
ALTER TABLE "programme" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- What a practice was called before, however it was renamed: no public edition names it so either.
CREATE TABLE "organisation_former_name" (
    "organisation_code" VARCHAR(24) NOT NULL,
    "name" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_former_name_pkey" PRIMARY KEY ("organisation_code", "name")
);

ALTER TABLE "organisation_former_name" ADD CONSTRAINT "organisation_former_name_organisation_code_fkey"
  FOREIGN KEY ("organisation_code") REFERENCES "organisation"("code") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION organisation_keep_former_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "organisation_former_name" VALUES (old."code", old."name", now()) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "organisation_renamed" AFTER UPDATE OF "name" ON "organisation"
  FOR EACH ROW WHEN (old."kind" = 'PRACTICE' AND old."name" <> new."name")
  EXECUTE FUNCTION organisation_keep_former_name();
