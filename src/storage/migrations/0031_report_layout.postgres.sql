-- Layouts of reports only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON report_layout, report_layout_withdrawal FROM CURRENT_USER;
