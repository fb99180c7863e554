-- Batches of children handed over to the commune police, and what came back (docs/domain/police.md).
CREATE TABLE police_batch (
  batch_id    {uuid} NOT NULL PRIMARY KEY,
  commune_id  {uuid} NOT NULL,
  reference   TEXT NOT NULL,
  lists_on    {date} NOT NULL,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL
) {strict};
CREATE UNIQUE INDEX police_batch_reference ON police_batch (reference);
CREATE INDEX police_batch_of_commune ON police_batch (commune_id, made_at);
CREATE TABLE police_entry (
  child_id     {uuid} NOT NULL,
  batch_id     {uuid} NOT NULL,
  entry_number {int} NOT NULL,
  lists        TEXT NOT NULL,
  PRIMARY KEY (child_id, batch_id)
) {strict};
CREATE INDEX police_entry_of_batch ON police_entry (batch_id, entry_number);
CREATE TABLE police_step (
  batch_id    {uuid} NOT NULL,
  step_number {int} NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('made', 'handed_over', 'returned', 'sent_back', 'applied', 'undone',
    'cancelled')),
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL,
  done_on     {date},
  due_on      {date},
  person      TEXT,
  note        TEXT,
  PRIMARY KEY (batch_id, step_number)
) {strict};
CREATE TABLE police_answer (
  child_id    {uuid} NOT NULL,
  batch_id    {uuid} NOT NULL,
  step_number {int} NOT NULL,
  result      TEXT NOT NULL CHECK (result IN ('matched', 'corrected', 'not_found')),
  id_number   TEXT,
  full_name   TEXT,
  birth_date  {date},
  sex         TEXT,
  ethnicity   TEXT,
  note        TEXT,
  PRIMARY KEY (child_id, batch_id, step_number)
) {strict};
CREATE INDEX police_answer_of_batch ON police_answer (batch_id, step_number);
