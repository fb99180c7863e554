-- A mark of a training may have been a mistake (docs/domain/round_people.md TRAINING-9).
ALTER TABLE training_mark DROP CONSTRAINT training_mark_attendance_check;
ALTER TABLE training_mark ADD CONSTRAINT training_mark_attendance_check
  CHECK (attendance IN ('present', 'absent', 'substitute', 'mistake'));
