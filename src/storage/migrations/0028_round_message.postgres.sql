-- Questions and reminders of rounds only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON round_message, round_message_step FROM CURRENT_USER;
