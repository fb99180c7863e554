-- What units of a round say to each other: questions upward, reminders downward (docs/domain/round_messages.md).
CREATE TABLE round_message (
  message_id {uuid} NOT NULL PRIMARY KEY,
  round_id   {uuid} NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('question', 'reminder')),
  unit_id    {uuid} NOT NULL
) {strict};
CREATE INDEX round_message_of_round ON round_message (round_id);
CREATE TABLE round_message_step (
  message_id {uuid} NOT NULL,
  number     {int} NOT NULL,
  deed       TEXT NOT NULL CHECK (deed IN ('said', 'passed_on', 'answered', 'acknowledged', 'withdrawn')),
  to_unit    {uuid},
  words      TEXT,
  due_on     {date},
  for_all    TEXT NOT NULL CHECK (for_all IN ('yes', 'no')),
  made_at    {moment} NOT NULL,
  made_by    {uuid} NOT NULL,
  PRIMARY KEY (message_id, number)
) {strict};
