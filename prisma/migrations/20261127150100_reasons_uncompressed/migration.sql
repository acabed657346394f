-- Pressing the reasons of a proposal into less room took a third of the time of keeping it; they are ten kilobytes
-- at the most. What was kept before stays as it is, and reads alike.
ALTER TABLE "level_proposal" ALTER COLUMN "reasons" SET STORAGE EXTERNAL;
