-- Samples and what was found only grow.
CREATE TRIGGER resurvey_draw_is_never_changed BEFORE UPDATE ON resurvey_draw BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER resurvey_draw_is_never_removed BEFORE DELETE ON resurvey_draw BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER resurvey_answer_is_never_changed BEFORE UPDATE ON resurvey_answer BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER resurvey_answer_is_never_removed BEFORE DELETE ON resurvey_answer BEGIN SELECT RAISE(ABORT, 'append only'); END;
