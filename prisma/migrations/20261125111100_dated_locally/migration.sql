-- An opening or closing day that the ICB set because no file had said it yet. The next register wins.
ALTER TABLE "organisation" ADD COLUMN "dated_locally" BOOLEAN NOT NULL DEFAULT false;
