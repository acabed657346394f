-- Never filled: a frozen report of the plan is for every committee reader of its system (lib/permissions).
ALTER TABLE "delivery_report" DROP COLUMN "readers";
