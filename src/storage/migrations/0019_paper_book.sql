-- The paper books that were given to hamlets (docs/domain/books.md).
CREATE TABLE paper_book (
  book_id         {uuid} NOT NULL PRIMARY KEY,
  hamlet_id       {uuid} NOT NULL,
  number          TEXT NOT NULL,
  form_name       TEXT NOT NULL,
  form_version    TEXT NOT NULL,
  form_issuer     TEXT NOT NULL,
  first_year      {int} NOT NULL,
  last_year       {int} NOT NULL CHECK (first_year <= last_year),
  issued_on       {date} NOT NULL,
  first_household {int},
  last_household  {int},
  predecessor_id  {uuid},
  made_at         {moment} NOT NULL,
  made_by         {uuid} NOT NULL
) {strict};
CREATE INDEX paper_book_of_hamlet ON paper_book (hamlet_id);
CREATE TABLE paper_book_custody (
  book_id        {uuid} NOT NULL,
  custody_number {int} NOT NULL,
  valid_from     {date} NOT NULL,
  keeper         TEXT NOT NULL,
  keeper_kind    TEXT NOT NULL,
  place          TEXT,
  note           TEXT,
  made_at        {moment} NOT NULL,
  made_by        {uuid} NOT NULL,
  PRIMARY KEY (book_id, custody_number)
) {strict};
CREATE TABLE paper_book_end (
  book_id  {uuid} NOT NULL PRIMARY KEY,
  ended_on {date} NOT NULL,
  reason   TEXT NOT NULL,
  note     TEXT,
  made_at  {moment} NOT NULL,
  made_by  {uuid} NOT NULL
) {strict};
