-- Samples and what was found only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON resurvey_draw, resurvey_answer FROM CURRENT_USER;
