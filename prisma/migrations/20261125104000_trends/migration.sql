CREATE TABLE annotation (
  id                serial PRIMARY KEY,
  scope             varchar(24) NOT NULL,
  metric_code       text,
  organisation_code varchar(24),
  kind              text NOT NULL,
  "on"              date NOT NULL,
  words             text NOT NULL,
  reason            text NOT NULL,
  made_by           text NOT NULL,
  made_at           timestamptz(3) NOT NULL DEFAULT now(),
  withdrawn_by      text,
  withdrawn_at      timestamptz(3),
  withdrawn_reason  text
);
CREATE INDEX annotation_scope_metric_code_idx ON annotation (scope, metric_code);

CREATE TABLE rebase (
  id                serial PRIMARY KEY,
  scope             varchar(24) NOT NULL,
  metric_code       text NOT NULL,
  organisation_code varchar(24),
  period            text NOT NULL,
  period_start      date NOT NULL,
  reason            text NOT NULL,
  made_by           text NOT NULL,
  made_at           timestamptz(3) NOT NULL DEFAULT now(),
  withdrawn_by      text,
  withdrawn_at      timestamptz(3),
  withdrawn_reason  text
);
CREATE INDEX rebase_scope_metric_code_idx ON rebase (scope, metric_code);
-- One step in one place is in force once, however often it is asked for.
CREATE UNIQUE INDEX rebase_in_force_key ON rebase (scope, metric_code, coalesce(organisation_code, ''), period)
  WHERE withdrawn_at IS NULL;

CREATE TABLE trajectory_point (
  id                serial PRIMARY KEY,
  scope             varchar(24) NOT NULL,
  metric_code       text NOT NULL,
  organisation_code varchar(24),
  period            text NOT NULL,
  period_start      date NOT NULL,
  value             float8 NOT NULL,
  reason            text NOT NULL,
  made_by           text NOT NULL,
  made_at           timestamptz(3) NOT NULL DEFAULT now(),
  withdrawn_by      text,
  withdrawn_at      timestamptz(3),
  withdrawn_reason  text
);
CREATE INDEX trajectory_point_scope_metric_code_idx ON trajectory_point (scope, metric_code);
CREATE UNIQUE INDEX trajectory_point_in_force_key
  ON trajectory_point (scope, metric_code, coalesce(organisation_code, ''), period)
  WHERE withdrawn_at IS NULL;

CREATE TABLE reading_revision (
  id                bigserial PRIMARY KEY,
  metric_code       text NOT NULL,
  period            text NOT NULL,
  organisation_code varchar(24) NOT NULL,
  scope             varchar(24) NOT NULL,
  level             organisation_kind NOT NULL,
  period_end        date NOT NULL,
  at                timestamptz(3) NOT NULL DEFAULT now(),
  cause             text NOT NULL,
  rules             text[],
  loads_before      int[],
  loads_after       int[],
  state             text NOT NULL,
  numerator         float8,
  denominator       float8,
  value             float8,
  quartile          smallint,
  verdict           text,
  spc               text,
  assurance         text
);
CREATE INDEX reading_revision_scope_period_end_idx ON reading_revision (scope, period_end);
CREATE INDEX reading_revision_organisation_code_metric_code_period_idx
  ON reading_revision (organisation_code, metric_code, period);
