-- Finding: what was recorded of a household since a moment, so that search follows its telephone and its head.
-- Duplicates: pairs that a person has looked at and found to be two children; never offered again until taken back.
CREATE INDEX household_action_since ON household_action (recorded_at);

CREATE TABLE duplicate_verdict (
  first_child  {uuid} NOT NULL,
  second_child {uuid} NOT NULL,
  verdict      TEXT NOT NULL CHECK (verdict IN ('different', 'open')),
  actor_id     {uuid} NOT NULL,
  at           {moment} NOT NULL,
  PRIMARY KEY (first_child, second_child)
) {strict};
CREATE INDEX duplicate_verdict_by_second ON duplicate_verdict (second_child);
