-- What a proposal rests on is kept whole and read whole. As it is written it costs half of what it did to keep: nothing
-- asks inside it but the flags that a reply may answer, of one practice.
ALTER TABLE "level_proposal" ALTER COLUMN "reasons" SET DATA TYPE JSON USING "reasons"::json;
