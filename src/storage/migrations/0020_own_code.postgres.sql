-- The phases and the code of a round only grow, as its versions do.
REVOKE UPDATE, DELETE, TRUNCATE ON round_phase, round_code FROM CURRENT_USER;
