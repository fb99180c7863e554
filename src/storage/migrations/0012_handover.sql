-- What was handed over and taken as packages, and whose packages are taken (docs/domain/rounds.md HAND-1 … HAND-8).
CREATE TABLE handover (
  way               TEXT NOT NULL CHECK (way IN ('given', 'taken')),
  handover_id       {uuid} NOT NULL,
  round_code        TEXT NOT NULL,
  unit_code         TEXT NOT NULL,
  unit_name         TEXT NOT NULL,
  sending           {int} NOT NULL,
  seal              TEXT NOT NULL,
  has_children      TEXT NOT NULL CHECK (has_children IN ('yes', 'no')),
  giver             TEXT NOT NULL,
  giver_position    TEXT NOT NULL,
  receiver_office   TEXT NOT NULL,
  receiver          TEXT NOT NULL,
  receiver_position TEXT NOT NULL,
  medium            TEXT NOT NULL,
  signer            TEXT NOT NULL,
  sealed_for        TEXT NOT NULL,
  file_name         TEXT NOT NULL,
  file_size         {int} NOT NULL,
  file_digest       TEXT NOT NULL,
  made_at           {moment} NOT NULL,
  made_by           {uuid} NOT NULL,
  PRIMARY KEY (way, handover_id)
) {strict};
CREATE INDEX handover_of_unit ON handover (round_code, unit_code, made_at);
CREATE TABLE handover_file (
  way         TEXT NOT NULL CHECK (way IN ('given', 'taken')),
  handover_id {uuid} NOT NULL,
  file_number {int} NOT NULL,
  name        TEXT NOT NULL,
  size        {int} NOT NULL,
  digest      TEXT NOT NULL,
  PRIMARY KEY (way, handover_id, file_number)
) {strict};
CREATE TABLE package_signer (
  signing_key TEXT NOT NULL,
  version     {int} NOT NULL,
  name        TEXT NOT NULL,
  trusted     TEXT NOT NULL CHECK (trusted IN ('yes', 'no')),
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL,
  PRIMARY KEY (signing_key, version)
) {strict};
