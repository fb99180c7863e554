-- Visits and who is to make them only grow.
CREATE TRIGGER household_visit_is_never_changed BEFORE UPDATE ON household_visit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER household_visit_is_never_removed BEFORE DELETE ON household_visit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER household_visit_mistake_is_never_changed BEFORE UPDATE ON household_visit_mistake BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER household_visit_mistake_is_never_removed BEFORE DELETE ON household_visit_mistake BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER visit_duty_is_never_changed BEFORE UPDATE ON visit_duty BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER visit_duty_is_never_removed BEFORE DELETE ON visit_duty BEGIN SELECT RAISE(ABORT, 'append only'); END;
