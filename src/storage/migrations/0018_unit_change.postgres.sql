-- Changes of units only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON unit_change, unit_succession FROM CURRENT_USER;
