-- The phases and the code of a round only grow, as its versions do.
CREATE TRIGGER round_phase_is_never_changed BEFORE UPDATE ON round_phase BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_phase_is_never_removed BEFORE DELETE ON round_phase BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_code_is_never_changed BEFORE UPDATE ON round_code BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_code_is_never_removed BEFORE DELETE ON round_code BEGIN SELECT RAISE(ABORT, 'append only'); END;
