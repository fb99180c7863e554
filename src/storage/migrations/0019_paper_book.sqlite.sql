-- Books, their custody and their ends only grow.
CREATE TRIGGER paper_book_is_never_changed BEFORE UPDATE ON paper_book BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER paper_book_is_never_removed BEFORE DELETE ON paper_book BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER paper_book_custody_is_never_changed BEFORE UPDATE ON paper_book_custody BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER paper_book_custody_is_never_removed BEFORE DELETE ON paper_book_custody BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER paper_book_end_is_never_changed BEFORE UPDATE ON paper_book_end BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER paper_book_end_is_never_removed BEFORE DELETE ON paper_book_end BEGIN SELECT RAISE(ABORT, 'append only'); END;
