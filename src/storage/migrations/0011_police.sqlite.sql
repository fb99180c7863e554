-- Batches, their steps and what came back only grow.
CREATE TRIGGER police_batch_is_never_changed BEFORE UPDATE ON police_batch BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER police_batch_is_never_removed BEFORE DELETE ON police_batch BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER police_entry_is_never_changed BEFORE UPDATE ON police_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER police_entry_is_never_removed BEFORE DELETE ON police_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER police_step_is_never_changed BEFORE UPDATE ON police_step BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER police_step_is_never_removed BEFORE DELETE ON police_step BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER police_answer_is_never_changed BEFORE UPDATE ON police_answer BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER police_answer_is_never_removed BEFORE DELETE ON police_answer BEGIN SELECT RAISE(ABORT, 'append only'); END;
