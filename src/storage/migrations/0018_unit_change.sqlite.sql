-- Changes of units only grow.
CREATE TRIGGER unit_change_is_never_changed BEFORE UPDATE ON unit_change BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER unit_change_is_never_removed BEFORE DELETE ON unit_change BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER unit_succession_is_never_changed BEFORE UPDATE ON unit_succession BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER unit_succession_is_never_removed BEFORE DELETE ON unit_succession BEGIN SELECT RAISE(ABORT, 'append only'); END;
