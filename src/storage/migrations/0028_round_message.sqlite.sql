-- Questions and reminders of rounds only grow.
CREATE TRIGGER round_message_is_never_changed BEFORE UPDATE ON round_message BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_message_is_never_removed BEFORE DELETE ON round_message BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_message_step_is_never_changed BEFORE UPDATE ON round_message_step BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_message_step_is_never_removed BEFORE DELETE ON round_message_step BEGIN SELECT RAISE(ABORT, 'append only'); END;
