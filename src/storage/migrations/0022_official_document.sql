-- The register of documents of each office, and the legal bases of rounds (docs/domain/documents.md).
CREATE TABLE official_document (
  document_id {uuid} NOT NULL PRIMARY KEY,
  unit_id     {uuid} NOT NULL,
  way         TEXT NOT NULL CHECK (way IN ('outgoing', 'incoming'))
) {strict};
CREATE INDEX official_document_of_unit ON official_document (unit_id);
CREATE TABLE official_document_version (
  document_id {uuid} NOT NULL,
  version     {int} NOT NULL,
  number      {int},
  symbol      TEXT,
  dated       TEXT,
  type        TEXT NOT NULL,
  issuer      TEXT NOT NULL,
  subject     TEXT NOT NULL,
  entered_on  {date},
  answer_by   {date},
  signer      TEXT,
  sent_to     TEXT,
  note        TEXT,
  round_id    {uuid},
  withdrawn   TEXT,
  made_at     {moment} NOT NULL,
  made_by     {uuid} NOT NULL,
  PRIMARY KEY (document_id, version)
) {strict};
CREATE TABLE round_bases (
  round_id {uuid} NOT NULL,
  version  {int} NOT NULL,
  made_at  {moment} NOT NULL,
  made_by  {uuid} NOT NULL,
  PRIMARY KEY (round_id, version)
) {strict};
CREATE TABLE round_basis (
  round_id    {uuid} NOT NULL,
  version     {int} NOT NULL,
  place       {int} NOT NULL,
  document_id {uuid},
  text        TEXT,
  PRIMARY KEY (round_id, version, place)
) {strict};
