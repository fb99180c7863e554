-- The people of rounds and what was given out only grow.
CREATE TRIGGER roster_entry_is_never_changed BEFORE UPDATE ON roster_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER roster_entry_is_never_removed BEFORE DELETE ON roster_entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER roster_facts_is_never_changed BEFORE UPDATE ON roster_facts BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER roster_facts_is_never_removed BEFORE DELETE ON roster_facts BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER roster_area_is_never_changed BEFORE UPDATE ON roster_area BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER roster_area_is_never_removed BEFORE DELETE ON roster_area BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER roster_end_is_never_changed BEFORE UPDATE ON roster_end BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER roster_end_is_never_removed BEFORE DELETE ON roster_end BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER supply_is_never_changed BEFORE UPDATE ON supply BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER supply_is_never_removed BEFORE DELETE ON supply BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER supply_receipt_is_never_changed BEFORE UPDATE ON supply_receipt BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER supply_receipt_is_never_removed BEFORE DELETE ON supply_receipt BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER supply_cancelling_is_never_changed BEFORE UPDATE ON supply_cancelling BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER supply_cancelling_is_never_removed BEFORE DELETE ON supply_cancelling BEGIN SELECT RAISE(ABORT, 'append only'); END;
