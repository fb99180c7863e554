-- Layouts of reports only grow.
CREATE TRIGGER report_layout_is_never_changed BEFORE UPDATE ON report_layout BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER report_layout_is_never_removed BEFORE DELETE ON report_layout BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER report_layout_withdrawal_is_never_changed BEFORE UPDATE ON report_layout_withdrawal BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER report_layout_withdrawal_is_never_removed BEFORE DELETE ON report_layout_withdrawal BEGIN SELECT RAISE(ABORT, 'append only'); END;
