-- A mark of a training may have been a mistake (docs/domain/round_people.md TRAINING-9).
CREATE TABLE training_mark_with_mistakes (
  training_id {uuid} NOT NULL,
  number      {int} NOT NULL,
  place       {int} NOT NULL,
  marked_day  {date} NOT NULL,
  guest_id    {uuid} NOT NULL,
  attendance  TEXT NOT NULL CHECK (attendance IN ('present', 'absent', 'substitute', 'mistake')),
  words       TEXT,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL,
  PRIMARY KEY (training_id, number, place)
) {strict};
INSERT INTO training_mark_with_mistakes (training_id, number, place, marked_day, guest_id, attendance, words, made_at,
  made_by) SELECT training_id, number, place, marked_day, guest_id, attendance, words, made_at, made_by FROM
  training_mark;
DROP TABLE training_mark;
ALTER TABLE training_mark_with_mistakes RENAME TO training_mark;
CREATE TRIGGER training_mark_is_never_changed BEFORE UPDATE ON training_mark BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_mark_is_never_removed BEFORE DELETE ON training_mark BEGIN SELECT RAISE(ABORT, 'append only'); END;
