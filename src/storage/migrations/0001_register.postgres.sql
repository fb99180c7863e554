-- The journals and the audit trail only grow: the application's own role may not change or remove their rows.
REVOKE UPDATE, DELETE, TRUNCATE ON child_action, household_action, audit FROM CURRENT_USER;
