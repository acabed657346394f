-- A draft keeps what was typed, right or wrong: what is wrong with it is told when it is sent.
ALTER TABLE "return_revision" ALTER COLUMN "missed" TYPE TEXT USING coalesce("missed"::text, '');
ALTER TABLE "return_revision" ALTER COLUMN "missed" SET DEFAULT '';
ALTER TABLE "return_revision" ALTER COLUMN "missed" SET NOT NULL;
