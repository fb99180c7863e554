-- The people of a round, and what was given out for it (docs/domain/round_people.md).
ALTER TABLE round_version ADD COLUMN roster_rule TEXT NOT NULL DEFAULT 'free'
  CHECK (roster_rule IN ('free', 'two_per_commune', 'one_per_hamlet'));
CREATE TABLE roster_entry (
  entry_id {uuid} NOT NULL PRIMARY KEY,
  round_id {uuid} NOT NULL,
  unit_id  {uuid} NOT NULL
) {strict};
CREATE INDEX roster_entry_of_round ON roster_entry (round_id);
CREATE TABLE roster_facts (
  entry_id        {uuid} NOT NULL,
  version         {int} NOT NULL,
  valid_from      {date} NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('investigator', 'officer')),
  person          TEXT NOT NULL,
  birth_year      {int},
  person_position TEXT NOT NULL,
  phone           TEXT,
  task            TEXT,
  is_trained      TEXT NOT NULL CHECK (is_trained IN ('yes', 'no')),
  note            TEXT,
  made_at         {moment} NOT NULL,
  made_by         {uuid} NOT NULL,
  PRIMARY KEY (entry_id, version)
) {strict};
CREATE TABLE roster_area (
  entry_id {uuid} NOT NULL,
  version  {int} NOT NULL,
  place    {int} NOT NULL,
  unit_id  {uuid} NOT NULL,
  PRIMARY KEY (entry_id, version, place)
) {strict};
CREATE TABLE roster_end (
  entry_id {uuid} NOT NULL PRIMARY KEY,
  ended_on {date} NOT NULL,
  reason   TEXT NOT NULL CHECK (reason IN ('left', 'replaced', 'mistake')),
  note     TEXT,
  made_at  {moment} NOT NULL,
  made_by  {uuid} NOT NULL
) {strict};
CREATE TABLE supply (
  supply_id {uuid} NOT NULL PRIMARY KEY,
  round_id  {uuid} NOT NULL,
  giver_id  {uuid} NOT NULL,
  unit_id   {uuid} NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('book', 'slip', 'document', 'other')),
  item      TEXT,
  quantity  {int} NOT NULL CHECK (quantity > 0),
  given_on  {date} NOT NULL,
  receiver  TEXT NOT NULL,
  note      TEXT,
  made_at   {moment} NOT NULL,
  made_by   {uuid} NOT NULL
) {strict};
CREATE INDEX supply_of_round ON supply (round_id);
CREATE TABLE supply_receipt (
  supply_id   {uuid} NOT NULL PRIMARY KEY,
  received_on {date} NOT NULL,
  receiver    TEXT NOT NULL,
  note        TEXT,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL
) {strict};
CREATE TABLE supply_cancelling (
  supply_id {uuid} NOT NULL PRIMARY KEY,
  reason    TEXT NOT NULL,
  made_at   {moment} NOT NULL,
  made_by   {uuid} NOT NULL
) {strict};
