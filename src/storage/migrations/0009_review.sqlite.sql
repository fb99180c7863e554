-- Answers only grow.
CREATE TRIGGER hamlet_review_is_never_changed BEFORE UPDATE ON hamlet_review BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER hamlet_review_is_never_removed BEFORE DELETE ON hamlet_review BEGIN SELECT RAISE(ABORT, 'append only'); END;
