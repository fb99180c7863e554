-- The journals and the audit trail only grow: the database itself refuses anything else.
CREATE TRIGGER child_action_is_never_changed BEFORE UPDATE ON child_action BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER child_action_is_never_removed BEFORE DELETE ON child_action BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER household_action_is_never_changed BEFORE UPDATE ON household_action BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER household_action_is_never_removed BEFORE DELETE ON household_action BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
