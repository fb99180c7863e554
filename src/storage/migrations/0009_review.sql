-- The monthly review: what each hamlet answered (docs/domain/rounds.md REVIEW-1).
CREATE TABLE hamlet_review (
  hamlet_id     {uuid} NOT NULL,
  month_on      {date} NOT NULL,
  review_number {int} NOT NULL,
  answer        TEXT NOT NULL CHECK (answer IN ('changes', 'no_change')),
  made_at       {moment} NOT NULL,
  made_by       {uuid} NOT NULL,
  PRIMARY KEY (hamlet_id, month_on, review_number)
) {strict};
