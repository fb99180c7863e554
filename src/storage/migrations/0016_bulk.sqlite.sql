-- Bulk changes only grow.
CREATE TRIGGER bulk_change_is_never_changed BEFORE UPDATE ON bulk_change BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER bulk_change_is_never_removed BEFORE DELETE ON bulk_change BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER bulk_entry_is_never_changed BEFORE UPDATE ON bulk_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER bulk_entry_is_never_removed BEFORE DELETE ON bulk_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER bulk_undoing_is_never_changed BEFORE UPDATE ON bulk_undoing BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER bulk_undoing_is_never_removed BEFORE DELETE ON bulk_undoing BEGIN SELECT RAISE(ABORT, 'append only'); END;
