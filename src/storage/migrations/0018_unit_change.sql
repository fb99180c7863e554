-- What befell hamlets and facilities after they were recorded, and successions that people added (docs/domain/units.md
-- UNIT-16, UNIT-17). unit_version keeps the first version; what a unit is, is the fold of both.
CREATE TABLE unit_change (
  unit_id     {uuid} NOT NULL,
  change_no   {int} NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('renamed', 'moved', 'closed', 'reopened')),
  valid_from  {date} NOT NULL,
  name        TEXT,
  parent_id   {uuid},
  act         TEXT,
  recorded_at {moment} NOT NULL,
  recorded_by {uuid} NOT NULL,
  PRIMARY KEY (unit_id, change_no)
) {strict};
CREATE TABLE unit_succession (
  unit_id      {uuid} NOT NULL PRIMARY KEY,
  successor_id {uuid} NOT NULL,
  valid_from   {date} NOT NULL,
  act          TEXT,
  recorded_at  {moment} NOT NULL,
  recorded_by  {uuid} NOT NULL
) {strict};
