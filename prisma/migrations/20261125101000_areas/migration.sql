-- Areas of the national geography with their outlines, each from the load that gave it.
CREATE TABLE "area" (
    "load_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "code" VARCHAR(9) NOT NULL,
    "name" TEXT NOT NULL,
    "within" VARCHAR(9),
    "outline" JSONB,
    CONSTRAINT "area_pkey" PRIMARY KEY ("load_id", "code")
);
CREATE INDEX "area_code_idx" ON "area"("code");
ALTER TABLE "area" ADD CONSTRAINT "area_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "load"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The districts a Place is made of: the ICB's own word, dated.
CREATE TABLE "place_area" (
    "id" SERIAL NOT NULL,
    "place_code" VARCHAR(24) NOT NULL,
    "area_code" VARCHAR(9) NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    CONSTRAINT "place_area_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "place_area_place_code_idx" ON "place_area"("place_code");
ALTER TABLE "place_area" ADD CONSTRAINT "place_area_place_code_fkey" FOREIGN KEY ("place_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
