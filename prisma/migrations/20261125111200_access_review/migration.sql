-- The yearly review of access: when a grant was last confirmed, and by whom.
ALTER TABLE "grant" ADD COLUMN "confirmed_on" DATE, ADD COLUMN "confirmed_by" TEXT;
-- A deputy's grant ends with that of the practice manager who named them.
ALTER TABLE "grant" ADD COLUMN "deputy_of" INTEGER;
ALTER TABLE "grant" ADD CONSTRAINT "grant_deputy_of_fkey" FOREIGN KEY ("deputy_of") REFERENCES "grant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
