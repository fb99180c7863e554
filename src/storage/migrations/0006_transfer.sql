-- Children on their way to another commune (docs/domain/transfer.md).
CREATE TABLE transfer (
  transfer_id {uuid} NOT NULL PRIMARY KEY,
  child_id    {uuid} NOT NULL,
  from_unit   {uuid} NOT NULL,
  to_unit     {uuid} NOT NULL,
  left_on     {date} NOT NULL,
  note        TEXT,
  sent_at     {moment} NOT NULL,
  sent_by     {uuid} NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('sent', 'accepted', 'returned', 'cancelled')),
  answer      TEXT,
  answered_at {moment},
  answered_by {uuid}
) {strict};
CREATE UNIQUE INDEX transfer_on_the_way ON transfer (child_id) WHERE state = 'sent';
CREATE INDEX transfer_by_sender ON transfer (from_unit, sent_at);
CREATE INDEX transfer_by_receiver ON transfer (to_unit, sent_at);
