-- Who allowed what of a child to be given to others, and what was given to whom (docs/domain/disclosure.md).
CREATE TABLE consent (
  child_id   {uuid} NOT NULL,
  consent_id {uuid} NOT NULL,
  giver      TEXT NOT NULL CHECK (giver IN ('child', 'parent', 'guardian')),
  giver_name TEXT NOT NULL,
  data       TEXT NOT NULL,
  purpose    TEXT NOT NULL,
  receiver   TEXT NOT NULL,
  given_on   {date} NOT NULL,
  form       TEXT NOT NULL CHECK (form IN ('paper', 'signature', 'spoken')),
  proof      TEXT,
  valid_to   {date},
  made_at    {moment} NOT NULL,
  made_by    {uuid} NOT NULL,
  PRIMARY KEY (child_id, consent_id)
) {strict};
CREATE TABLE consent_withdrawal (
  child_id     {uuid} NOT NULL,
  consent_id   {uuid} NOT NULL,
  withdrawn_on {date} NOT NULL,
  made_at      {moment} NOT NULL,
  made_by      {uuid} NOT NULL,
  PRIMARY KEY (child_id, consent_id)
) {strict};
-- Of the children named in disclosure_child, or of every child that a unit had on a day.
CREATE TABLE disclosure (
  disclosure_id {uuid} NOT NULL PRIMARY KEY,
  data          TEXT NOT NULL,
  purpose       TEXT NOT NULL,
  receiver      TEXT NOT NULL,
  done_on       {date} NOT NULL,
  ground        TEXT NOT NULL CHECK (ground IN ('law', 'consent', 'emergency')),
  reason        TEXT,
  origin        TEXT NOT NULL CHECK (origin IN ('typed', 'police_batch', 'handover', 'list_export')),
  reference     TEXT,
  unit_id       {uuid},
  listed_on     {date},
  made_at       {moment} NOT NULL,
  made_by       {uuid} NOT NULL
) {strict};
CREATE INDEX disclosure_of_unit ON disclosure (unit_id);
CREATE INDEX disclosure_by_ground ON disclosure (ground, made_at);
CREATE TABLE disclosure_child (
  child_id      {uuid} NOT NULL,
  disclosure_id {uuid} NOT NULL,
  hamlet_id     {uuid} NOT NULL,
  PRIMARY KEY (child_id, disclosure_id)
) {strict};
CREATE INDEX disclosure_child_of_disclosure ON disclosure_child (disclosure_id);
CREATE TABLE disclosure_review (
  disclosure_id {uuid} NOT NULL,
  review_number {int} NOT NULL,
  reviewer_id   {uuid} NOT NULL,
  made_at       {moment} NOT NULL,
  verdict       TEXT NOT NULL CHECK (verdict IN ('justified', 'unjustified')),
  PRIMARY KEY (disclosure_id, review_number)
) {strict};

-- Who is in charge of which area (docs/domain/areas.md).
CREATE TABLE area_assignment (
  assignment_id {uuid} NOT NULL PRIMARY KEY,
  user_id       {uuid} NOT NULL,
  unit_id       {uuid} NOT NULL,
  valid_from    {date} NOT NULL,
  position      TEXT NOT NULL,
  phone         TEXT,
  task          TEXT NOT NULL,
  made_at       {moment} NOT NULL,
  made_by       {uuid} NOT NULL
) {strict};
CREATE INDEX area_assignment_of_unit ON area_assignment (unit_id);
CREATE INDEX area_assignment_of_user ON area_assignment (user_id);
CREATE TABLE area_assignment_end (
  assignment_id {uuid} NOT NULL PRIMARY KEY,
  valid_to      {date} NOT NULL,
  note          TEXT,
  successor_id  {uuid},
  made_at       {moment} NOT NULL,
  made_by       {uuid} NOT NULL
) {strict};
