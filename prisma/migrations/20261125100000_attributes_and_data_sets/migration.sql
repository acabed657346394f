-- CreateTable
CREATE TABLE "organisation_attribute" (
    "load_id" INTEGER NOT NULL,
    "organisation_code" VARCHAR(24) NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "organisation_attribute_pkey" PRIMARY KEY ("load_id","organisation_code","key","on")
);

-- CreateIndex
CREATE INDEX "organisation_attribute_organisation_code_key_idx" ON "organisation_attribute"("organisation_code", "key");

-- AddForeignKey
ALTER TABLE "organisation_attribute" ADD CONSTRAINT "organisation_attribute_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "load"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex: one data set of a system, whatever else the month holds.
CREATE INDEX "fact_dataset_scope_month_idx" ON "fact"("dataset", "scope", "month");

-- What loads in force say of an organisation, each key's newest word.
CREATE VIEW attribute_in_force AS
  SELECT DISTINCT ON (a.organisation_code, a.key) a.*
  FROM organisation_attribute a
  WHERE EXISTS (SELECT 1 FROM load_in_force p WHERE p.load_id = a.load_id AND p.scope = a.scope)
  ORDER BY a.organisation_code, a.key, a."on" DESC, a.load_id DESC;
