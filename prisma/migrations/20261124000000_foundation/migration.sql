-- CreateEnum
CREATE TYPE "load_status" AS ENUM ('RUNNING', 'LOADED', 'REVERTED', 'INTERRUPTED');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('REGION', 'SYSTEM', 'SUB_ICB', 'PLACE', 'PCN', 'PRACTICE');

-- CreateEnum
CREATE TYPE "membership_source" AS ENUM ('FILE', 'LOCAL');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ICB_PRIMARY_CARE', 'ICB_QUALITY', 'ICB_CONTRACTS', 'ICB_ANALYST', 'PLACE_LEAD', 'PCN_STAFF', 'PRACTICE_MANAGER', 'PCC_MEMBER', 'COMMITTEE_READER', 'LMC', 'ADMINISTRATOR');

-- CreateTable
CREATE TABLE "load" (
    "id" SERIAL NOT NULL,
    "dataset" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" BIGINT NOT NULL,
    "publisher" TEXT NOT NULL,
    "published_on" DATE,
    "status" "load_status" NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unknown" JSONB NOT NULL DEFAULT '[]',
    "absent" JSONB NOT NULL DEFAULT '[]',
    "notes" JSONB NOT NULL DEFAULT '[]',
    "loaded_by" TEXT,
    "process_id" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "load_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "load_part" (
    "load_id" INTEGER NOT NULL,
    "series" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "organisations" INTEGER NOT NULL,
    "superseded_by" INTEGER,

    CONSTRAINT "load_part_pkey" PRIMARY KEY ("load_id","series","period","scope")
);

-- CreateTable
CREATE TABLE "fact" (
    "month" DATE NOT NULL,
    "organisation_code" VARCHAR(24) NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "dataset" TEXT NOT NULL,
    "load_id" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("month","organisation_code","dataset","load_id")
) PARTITION BY RANGE ("month");

-- CreateTable
CREATE TABLE "metric_fact" (
    "load_id" INTEGER NOT NULL,
    "metric_code" TEXT NOT NULL,
    "organisation_code" VARCHAR(24) NOT NULL,
    "period" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "value" DOUBLE PRECISION,
    "suppressed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "metric_fact_pkey" PRIMARY KEY ("load_id","metric_code","organisation_code","period")
);

-- CreateTable
CREATE TABLE "reading_work" (
    "id" SERIAL NOT NULL,
    "series" TEXT NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "period_start" DATE NOT NULL,

    CONSTRAINT "reading_work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_edition" (
    "code" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "definition" JSONB NOT NULL,
    "made_by" TEXT NOT NULL,
    "reviewed_by" TEXT,
    "reviewed_on" DATE,

    CONSTRAINT "metric_edition_pkey" PRIMARY KEY ("code","edition")
);

-- CreateTable
CREATE TABLE "reading" (
    "metric_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "organisation_code" VARCHAR(24) NOT NULL,
    "level" "organisation_kind" NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "edition" INTEGER NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "value" DOUBLE PRECISION,
    "lower" DOUBLE PRECISION,
    "upper" DOUBLE PRECISION,
    "spc" TEXT,
    "spc_rules" TEXT[],
    "assurance" TEXT,
    "change_previous" DOUBLE PRECISION,
    "change_year" DOUBLE PRECISION,
    "across_break" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "denominator_from" TEXT,
    "load_ids" INTEGER[],
    "assumed" BOOLEAN NOT NULL,
    "practices" INTEGER,
    "practices_open" INTEGER,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("metric_code","period","organisation_code","scope")
);

-- CreateTable
CREATE TABLE "comparator" (
    "metric_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "comparator_code" VARCHAR(24) NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "period_start" DATE NOT NULL,
    "level" "organisation_kind" NOT NULL,
    "n" INTEGER NOT NULL,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "value" DOUBLE PRECISION,
    "q1" DOUBLE PRECISION,
    "q2" DOUBLE PRECISION,
    "q3" DOUBLE PRECISION,
    "p02" DOUBLE PRECISION,
    "p98" DOUBLE PRECISION,
    "phi" DOUBLE PRECISION,
    "outside_998" INTEGER,
    "outside_998_adjusted" INTEGER,

    CONSTRAINT "comparator_pkey" PRIMARY KEY ("metric_code","period","comparator_code","level","scope")
);

-- CreateTable
CREATE TABLE "comparison" (
    "metric_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "organisation_code" VARCHAR(24) NOT NULL,
    "comparator_code" VARCHAR(24) NOT NULL,
    "scope" VARCHAR(24) NOT NULL,
    "period_start" DATE NOT NULL,
    "rank" INTEGER,
    "n" INTEGER NOT NULL,
    "quartile" SMALLINT,
    "verdict" TEXT,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("metric_code","period","organisation_code","comparator_code","scope")
);

-- CreateTable
CREATE TABLE "organisation" (
    "code" VARCHAR(24) NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "ons_code" VARCHAR(9),
    "postcode" VARCHAR(8),
    "supplier" TEXT,
    "opened_on" DATE,
    "closed_on" DATE,
    "named_on" DATE,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" SERIAL NOT NULL,
    "child_code" VARCHAR(24) NOT NULL,
    "parent_code" VARCHAR(24) NOT NULL,
    "parent_kind" "organisation_kind",
    "starts_on" DATE,
    "ends_on" DATE,
    "known_from" DATE,
    "source" "membership_source" NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_statement" (
    "id" SERIAL NOT NULL,
    "load_id" INTEGER NOT NULL,
    "child_code" VARCHAR(24) NOT NULL,
    "parent_kind" "organisation_kind" NOT NULL,
    "parent_code" VARCHAR(24),
    "on" DATE,
    "starts_on" DATE,
    "ends_on" DATE,

    CONSTRAINT "membership_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "succession" (
    "predecessor_code" VARCHAR(24) NOT NULL,
    "successor_code" VARCHAR(24) NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "succession_pkey" PRIMARY KEY ("predecessor_code","successor_code")
);

-- CreateTable
CREATE TABLE "exclusion" (
    "id" SERIAL NOT NULL,
    "organisation_code" VARCHAR(24) NOT NULL,
    "metric_code" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant" (
    "id" SERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organisation_code" VARCHAR(24) NOT NULL,
    "deputy" BOOLEAN NOT NULL DEFAULT false,
    "cleared_restricted" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "granted_by" TEXT,

    CONSTRAINT "grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" CHAR(64) NOT NULL,
    "person_id" UUID NOT NULL,
    "acting_as" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "token_hash" CHAR(64) NOT NULL,
    "purpose" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "acting_as" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "value" JSONB NOT NULL,
    "set_by" TEXT,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key","effective_from")
);

-- CreateIndex
CREATE INDEX "load_sha256_idx" ON "load"("sha256");

-- CreateIndex
CREATE INDEX "load_dataset_status_idx" ON "load"("dataset", "status");

-- CreateIndex
CREATE INDEX "load_part_series_period_scope_idx" ON "load_part"("series", "period", "scope");

-- CreateIndex
CREATE INDEX "fact_load_id_idx" ON "fact"("load_id");

-- CreateIndex
CREATE INDEX "fact_scope_month_idx" ON "fact"("scope", "month");

-- CreateIndex
CREATE INDEX "metric_fact_metric_code_scope_idx" ON "metric_fact"("metric_code", "scope");

-- CreateIndex
CREATE INDEX "reading_organisation_code_metric_code_idx" ON "reading"("organisation_code", "metric_code");

-- CreateIndex
CREATE INDEX "reading_scope_metric_code_period_start_idx" ON "reading"("scope", "metric_code", "period_start");

-- CreateIndex
CREATE INDEX "comparator_scope_metric_code_period_start_idx" ON "comparator"("scope", "metric_code", "period_start");

-- CreateIndex
CREATE INDEX "comparison_comparator_code_metric_code_period_idx" ON "comparison"("comparator_code", "metric_code", "period");

-- CreateIndex
CREATE INDEX "comparison_scope_metric_code_period_start_idx" ON "comparison"("scope", "metric_code", "period_start");

-- CreateIndex
CREATE INDEX "organisation_kind_idx" ON "organisation"("kind");

-- CreateIndex
CREATE INDEX "membership_child_code_parent_kind_idx" ON "membership"("child_code", "parent_kind");

-- CreateIndex
CREATE INDEX "membership_parent_code_idx" ON "membership"("parent_code");

-- CreateIndex
CREATE INDEX "membership_statement_child_code_parent_kind_idx" ON "membership_statement"("child_code", "parent_kind");

-- CreateIndex
CREATE INDEX "membership_statement_load_id_idx" ON "membership_statement"("load_id");

-- CreateIndex
CREATE INDEX "exclusion_organisation_code_idx" ON "exclusion"("organisation_code");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "grant_person_id_idx" ON "grant"("person_id");

-- CreateIndex
CREATE INDEX "grant_organisation_code_idx" ON "grant"("organisation_code");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_key_at_idx" ON "sign_in_attempt"("key", "at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_at_idx" ON "audit_entry"("subject", "at");

-- AddForeignKey
ALTER TABLE "load_part" ADD CONSTRAINT "load_part_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "load"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_child_code_fkey" FOREIGN KEY ("child_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_statement" ADD CONSTRAINT "membership_statement_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "load"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_predecessor_code_fkey" FOREIGN KEY ("predecessor_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_successor_code_fkey" FOREIGN KEY ("successor_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_organisation_code_fkey" FOREIGN KEY ("organisation_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_organisation_code_fkey" FOREIGN KEY ("organisation_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The month's partition, made on first use. Attached rather than created in
-- place: attaching does not lock out readers while a long load is under way.
CREATE FUNCTION ensure_fact_partition(wanted date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := date_trunc('month', wanted)::date;
  name text := 'fact_' || to_char(first, 'YYYY_MM');
BEGIN
  IF to_regclass(name) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE fact INCLUDING ALL)', name);
  EXECUTE format('ALTER TABLE fact ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                 name, first, (first + interval '1 month')::date);
END;
$$;

-- A link knows its parent's kind, so that practice_on needs no second look at every parent.
CREATE FUNCTION membership_parent_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT kind INTO STRICT NEW.parent_kind FROM organisation WHERE code = NEW.parent_code;
  RETURN NEW;
END;
$$;

CREATE TRIGGER membership_parent_kind
  BEFORE INSERT OR UPDATE OF parent_code ON membership
  FOR EACH ROW EXECUTE FUNCTION membership_parent_kind();

CREATE FUNCTION membership_holds(link membership, wanted date) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (link.starts_on IS NULL OR link.starts_on <= wanted) AND (link.ends_on IS NULL OR link.ends_on >= wanted)
$$;

-- Every practice with what it sat under on a day. Its Place is the ICB's own
-- word on the practice where there is one, else its PCN's Place on that day.
CREATE FUNCTION practice_on(wanted date)
RETURNS TABLE (code varchar, name text, opened_on date, closed_on date,
               pcn varchar, place varchar, sub_icb varchar, system varchar, region varchar, assumed boolean)
LANGUAGE sql STABLE AS $$
  SELECT o.code, o.name, o.opened_on, o.closed_on,
         pcn.parent_code, coalesce(own.parent_code, place.parent_code),
         sub.parent_code, sys.parent_code, reg.parent_code,
         coalesce(wanted < pcn.known_from, false) OR coalesce(wanted < sub.known_from, false)
  FROM organisation o
  LEFT JOIN membership sub ON sub.child_code = o.code AND sub.parent_kind = 'SUB_ICB' AND membership_holds(sub, wanted)
  LEFT JOIN membership sys ON sys.child_code = sub.parent_code AND sys.parent_kind = 'SYSTEM' AND membership_holds(sys, wanted)
  LEFT JOIN membership reg ON reg.child_code = sys.parent_code AND reg.parent_kind = 'REGION' AND membership_holds(reg, wanted)
  LEFT JOIN membership pcn ON pcn.child_code = o.code AND pcn.parent_kind = 'PCN' AND membership_holds(pcn, wanted)
  LEFT JOIN membership own ON own.child_code = o.code AND own.parent_kind = 'PLACE' AND membership_holds(own, wanted)
  LEFT JOIN membership place ON place.child_code = pcn.parent_code AND place.parent_kind = 'PLACE' AND membership_holds(place, wanted)
  WHERE o.kind = 'PRACTICE'
$$;

-- The parts of loads in force: what pages and readings may use.
CREATE VIEW load_in_force AS
  SELECT p.*, l.dataset, l.published_on, l.finished_at
  FROM load_part p
  JOIN load l ON l.id = p.load_id
  WHERE l.status = 'LOADED' AND p.superseded_by IS NULL;

-- The audit trail only grows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER audit_entry_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
