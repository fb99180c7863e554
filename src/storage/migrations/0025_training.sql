-- The trainings of rounds: what holds, who is invited, who came (docs/domain/round_people.md).
CREATE TABLE training (
  training_id {uuid} NOT NULL PRIMARY KEY,
  round_id    {uuid} NOT NULL,
  unit_id     {uuid} NOT NULL
) {strict};
CREATE INDEX training_of_round ON training (round_id);
CREATE TABLE training_facts (
  training_id {uuid} NOT NULL,
  version     {int} NOT NULL,
  first_day   {date} NOT NULL,
  last_day    {date} NOT NULL,
  hour        TEXT,
  place       TEXT,
  chair       TEXT,
  trainers    TEXT,
  programme   TEXT,
  materials   TEXT,
  budget      TEXT,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL,
  PRIMARY KEY (training_id, version)
) {strict};
CREATE TABLE training_guest (
  training_id     {uuid} NOT NULL,
  version         {int} NOT NULL,
  place           {int} NOT NULL,
  guest_id        {uuid} NOT NULL,
  entry_id        {uuid},
  person          TEXT,
  person_position TEXT,
  PRIMARY KEY (training_id, version, place)
) {strict};
CREATE TABLE training_mark (
  training_id {uuid} NOT NULL,
  number      {int} NOT NULL,
  place       {int} NOT NULL,
  marked_day  {date} NOT NULL,
  guest_id    {uuid} NOT NULL,
  attendance  TEXT NOT NULL CHECK (attendance IN ('present', 'absent', 'substitute')),
  words       TEXT,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL,
  PRIMARY KEY (training_id, number, place)
) {strict};
CREATE TABLE training_cancelling (
  training_id {uuid} NOT NULL PRIMARY KEY,
  reason      TEXT NOT NULL,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL
) {strict};
