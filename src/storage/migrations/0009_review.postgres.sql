-- Answers only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON hamlet_review FROM CURRENT_USER;
