-- The trainings of rounds only grow.
CREATE TRIGGER training_is_never_changed BEFORE UPDATE ON training BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_is_never_removed BEFORE DELETE ON training BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_facts_is_never_changed BEFORE UPDATE ON training_facts BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_facts_is_never_removed BEFORE DELETE ON training_facts BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_guest_is_never_changed BEFORE UPDATE ON training_guest BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_guest_is_never_removed BEFORE DELETE ON training_guest BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_mark_is_never_changed BEFORE UPDATE ON training_mark BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_mark_is_never_removed BEFORE DELETE ON training_mark BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_cancelling_is_never_changed BEFORE UPDATE ON training_cancelling BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER training_cancelling_is_never_removed BEFORE DELETE ON training_cancelling BEGIN SELECT RAISE(ABORT, 'append only'); END;
