-- Reports whose layout is data (docs/domain/report_layouts.md).
CREATE TABLE report_layout (
  layout_id {uuid} NOT NULL PRIMARY KEY,
  code      TEXT NOT NULL,
  version   TEXT NOT NULL,
  file      TEXT NOT NULL,
  digest    TEXT NOT NULL,
  made_at   {moment} NOT NULL,
  made_by   {uuid} NOT NULL,
  UNIQUE (code, version)
) {strict};
CREATE TABLE report_layout_withdrawal (
  layout_id {uuid} NOT NULL PRIMARY KEY,
  reason    TEXT NOT NULL,
  made_at   {moment} NOT NULL,
  made_by   {uuid} NOT NULL
) {strict};
