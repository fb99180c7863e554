-- The visits of rounds: who went where, whom they met, who is to go (docs/domain/household_visits.md).
CREATE TABLE household_visit (
  visit_id     {uuid} NOT NULL PRIMARY KEY,
  round_id     {uuid} NOT NULL,
  household_id {uuid} NOT NULL,
  hamlet_id    {uuid} NOT NULL,
  visited_on   {date} NOT NULL,
  result       TEXT NOT NULL CHECK (result IN ('met', 'absent', 'moved', 'refused')),
  by_phone     TEXT NOT NULL CHECK (by_phone IN ('yes', 'no')),
  visitor_id   {uuid},
  visitor_name TEXT,
  informant    TEXT,
  note         TEXT,
  made_at      {moment} NOT NULL,
  made_by      {uuid} NOT NULL
) {strict};
CREATE INDEX household_visit_of_hamlet ON household_visit (round_id, hamlet_id);
CREATE TABLE household_visit_mistake (
  visit_id {uuid} NOT NULL PRIMARY KEY,
  reason   TEXT NOT NULL,
  made_at  {moment} NOT NULL,
  made_by  {uuid} NOT NULL
) {strict};
CREATE TABLE visit_duty (
  round_id     {uuid} NOT NULL,
  household_id {uuid} NOT NULL,
  number       {int} NOT NULL,
  hamlet_id    {uuid} NOT NULL,
  visitor_id   {uuid},
  made_at      {moment} NOT NULL,
  made_by      {uuid} NOT NULL,
  PRIMARY KEY (round_id, household_id, hamlet_id, number)
) {strict};
CREATE INDEX visit_duty_of_hamlet ON visit_duty (round_id, hamlet_id);
