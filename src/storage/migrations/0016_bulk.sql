-- Many records changed together (docs/domain/bulk.md BULK-6, BULK-7).
CREATE TABLE bulk_change (
  bulk_id     {uuid} NOT NULL PRIMARY KEY,
  unit_id     {uuid} NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('schooling', 'poverty', 'support')),
  changed_on  {date} NOT NULL,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL
) {strict};
CREATE INDEX bulk_change_of_unit ON bulk_change (unit_id, made_at);
CREATE INDEX bulk_change_of_maker ON bulk_change (made_by, made_at);
-- A child or a household, by the kind of the change; what is written to it, as the journal writes facts.
CREATE TABLE bulk_entry (
  record_id      {uuid} NOT NULL,
  bulk_id        {uuid} NOT NULL,
  entry_number   {int} NOT NULL,
  version_seen   {int} NOT NULL,
  payload        TEXT NOT NULL,
  PRIMARY KEY (record_id, bulk_id)
) {strict};
CREATE INDEX bulk_entry_of_change ON bulk_entry (bulk_id, entry_number);
CREATE TABLE bulk_undoing (
  bulk_id     {uuid} NOT NULL PRIMARY KEY,
  reason      TEXT NOT NULL,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL
) {strict};
