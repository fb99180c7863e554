-- What was sealed, and the steps that led there, only grow: the database itself refuses anything else.
CREATE TRIGGER round_version_is_never_changed BEFORE UPDATE ON round_version BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_version_is_never_removed BEFORE DELETE ON round_version BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER sending_step_is_never_changed BEFORE UPDATE ON sending_step BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER sending_step_is_never_removed BEFORE DELETE ON sending_step BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER hamlet_work_is_never_changed BEFORE UPDATE ON hamlet_work BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER hamlet_work_is_never_removed BEFORE DELETE ON hamlet_work BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seal_is_never_changed BEFORE UPDATE ON seal BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seal_is_never_removed BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seal_place_is_never_changed BEFORE UPDATE ON seal_place BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seal_place_is_never_removed BEFORE DELETE ON seal_place BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seal_cell_is_never_changed BEFORE UPDATE ON seal_cell BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seal_cell_is_never_removed BEFORE DELETE ON seal_cell BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seal_child_is_never_changed BEFORE UPDATE ON seal_child BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER seal_child_is_never_removed BEFORE DELETE ON seal_child BEGIN SELECT RAISE(ABORT, 'append only'); END;
