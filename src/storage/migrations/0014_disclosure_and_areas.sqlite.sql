-- Consents, disclosures and assignments only grow.
CREATE TRIGGER consent_is_never_changed BEFORE UPDATE ON consent BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER consent_is_never_removed BEFORE DELETE ON consent BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER consent_withdrawal_is_never_changed BEFORE UPDATE ON consent_withdrawal BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER consent_withdrawal_is_never_removed BEFORE DELETE ON consent_withdrawal BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER disclosure_is_never_changed BEFORE UPDATE ON disclosure BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER disclosure_is_never_removed BEFORE DELETE ON disclosure BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER disclosure_child_is_never_changed BEFORE UPDATE ON disclosure_child BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER disclosure_child_is_never_removed BEFORE DELETE ON disclosure_child BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER disclosure_review_is_never_changed BEFORE UPDATE ON disclosure_review BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER disclosure_review_is_never_removed BEFORE DELETE ON disclosure_review BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER area_assignment_is_never_changed BEFORE UPDATE ON area_assignment BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER area_assignment_is_never_removed BEFORE DELETE ON area_assignment BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER area_assignment_end_is_never_changed BEFORE UPDATE ON area_assignment_end BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER area_assignment_end_is_never_removed BEFORE DELETE ON area_assignment_end BEGIN SELECT RAISE(ABORT, 'append only'); END;
