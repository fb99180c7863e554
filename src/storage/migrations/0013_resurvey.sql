-- The re-survey: the sample of each sending, and what each household said (docs/domain/rounds.md RESURVEY-3, RESURVEY-5).
CREATE TABLE resurvey_draw (
  round_id       {uuid} NOT NULL,
  unit_id        {uuid} NOT NULL,
  sending        {int} NOT NULL,
  seed           {int} NOT NULL,
  confidence     TEXT NOT NULL CHECK (confidence IN ('90', '95', '99')),
  margin_percent {int} NOT NULL,
  made_at        {moment} NOT NULL,
  made_by        {uuid} NOT NULL,
  PRIMARY KEY (round_id, unit_id, sending)
) {strict};
CREATE TABLE resurvey_answer (
  round_id     {uuid} NOT NULL,
  unit_id      {uuid} NOT NULL,
  sending      {int} NOT NULL,
  child_id     {uuid} NOT NULL,
  field        TEXT NOT NULL,
  entry_number {int} NOT NULL,
  found        TEXT,
  investigator TEXT NOT NULL,
  visited_on   {date} NOT NULL,
  made_at      {moment} NOT NULL,
  made_by      {uuid} NOT NULL,
  PRIMARY KEY (child_id, round_id, unit_id, sending, field, entry_number)
) {strict};
CREATE INDEX resurvey_answer_of_sending ON resurvey_answer (round_id, unit_id, sending);
