-- The rest of the record's facts, and the proposals that a person declined.

ALTER TABLE household_version ADD COLUMN head_id          TEXT;
ALTER TABLE household_version ADD COLUMN policy_family    TEXT;
ALTER TABLE household_version ADD COLUMN poverty_year     {int};
ALTER TABLE household_version ADD COLUMN poverty_decision TEXT;

ALTER TABLE child_version ADD COLUMN facility             {uuid};
ALTER TABLE child_version ADD COLUMN other_name           TEXT;
ALTER TABLE child_version ADD COLUMN birth_estimated      TEXT CHECK (birth_estimated IN ('yes', 'no'));
ALTER TABLE child_version ADD COLUMN birth_place          TEXT;
ALTER TABLE child_version ADD COLUMN home_town            TEXT;
ALTER TABLE child_version ADD COLUMN birth_cert_no        TEXT;
ALTER TABLE child_version ADD COLUMN birth_cert_on        {date};
ALTER TABLE child_version ADD COLUMN birth_cert_place     TEXT;
ALTER TABLE child_version ADD COLUMN religion             TEXT;
ALTER TABLE child_version ADD COLUMN father_ethnicity     TEXT;
ALTER TABLE child_version ADD COLUMN father_nationality   TEXT;
ALTER TABLE child_version ADD COLUMN father_occupation    TEXT;
ALTER TABLE child_version ADD COLUMN father_residence     TEXT;
ALTER TABLE child_version ADD COLUMN father_away_to       TEXT;
ALTER TABLE child_version ADD COLUMN mother_ethnicity     TEXT;
ALTER TABLE child_version ADD COLUMN mother_nationality   TEXT;
ALTER TABLE child_version ADD COLUMN mother_occupation    TEXT;
ALTER TABLE child_version ADD COLUMN mother_residence     TEXT;
ALTER TABLE child_version ADD COLUMN mother_away_to       TEXT;
ALTER TABLE child_version ADD COLUMN divorced_on          {date};
ALTER TABLE child_version ADD COLUMN divorce_decision     TEXT;
ALTER TABLE child_version ADD COLUMN carer_birth_year     {int};
ALTER TABLE child_version ADD COLUMN carer_phone          TEXT;
ALTER TABLE child_version ADD COLUMN care_decision        TEXT;
ALTER TABLE child_version ADD COLUMN care_decision_on     {date};
ALTER TABLE child_version ADD COLUMN school_left_on       {date};
ALTER TABLE child_version ADD COLUMN school_left_reason   TEXT;
ALTER TABLE child_version ADD COLUMN lower_secondary_year {int};
ALTER TABLE child_version ADD COLUMN job                  TEXT;
ALTER TABLE child_version ADD COLUMN insurance_kind       TEXT;
ALTER TABLE child_version ADD COLUMN vaccinated           TEXT CHECK (vaccinated IN ('yes', 'no'));
ALTER TABLE child_version ADD COLUMN disability_cert_no   TEXT;
ALTER TABLE child_version ADD COLUMN disability_cert_on   {date};
ALTER TABLE child_version ADD COLUMN illness              TEXT;
ALTER TABLE child_version ADD COLUMN treatment_place      TEXT;
ALTER TABLE child_version ADD COLUMN weight_g             {int};
ALTER TABLE child_version ADD COLUMN height_cm            {int};
ALTER TABLE child_version ADD COLUMN measured_on          {date};
ALTER TABLE child_version ADD COLUMN checked_up_on        {date};

CREATE TABLE declined_proposal (
  child_id      {uuid} NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('begin', 'end')),
  code          TEXT NOT NULL,
  recorded_at   {moment} NOT NULL,
  superseded_at {moment},
  basis         TEXT NOT NULL,
  note          TEXT,
  PRIMARY KEY (child_id, kind, code, recorded_at)
) {strict};
