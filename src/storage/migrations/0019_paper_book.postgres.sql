-- Books, their custody and their ends only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON paper_book, paper_book_custody, paper_book_end FROM CURRENT_USER;
