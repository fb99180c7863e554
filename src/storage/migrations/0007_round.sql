-- Rounds, the steps of each unit's figures in them, and the seals (docs/domain/rounds.md).
CREATE TABLE round_version (
  round_id         {uuid} NOT NULL,
  version          {int} NOT NULL,
  code             TEXT NOT NULL,
  name             TEXT NOT NULL,
  root_unit        {uuid} NOT NULL,
  scope            TEXT NOT NULL CHECK (scope IN ('all', 'special_and_at_risk')),
  reference_on     {date} NOT NULL,
  compares_book    TEXT NOT NULL CHECK (compares_book IN ('yes', 'no')),
  resurvey_percent {int} NOT NULL,
  based_on         {uuid},
  cloned_from      {uuid},
  state            TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'closed')),
  changed_at       {moment} NOT NULL,
  changed_by       {uuid} NOT NULL,
  PRIMARY KEY (round_id, version)
) {strict};
CREATE TABLE round_code (
  code     TEXT NOT NULL PRIMARY KEY,
  round_id {uuid} NOT NULL
) {strict};
CREATE TABLE round_phase (
  round_id     {uuid} NOT NULL,
  version      {int} NOT NULL,
  phase_number {int} NOT NULL,
  task         TEXT NOT NULL CHECK (task IN ('train', 'survey', 'send', 'appraise', 'national', 'supplement')),
  level        TEXT NOT NULL,
  from_on      {date} NOT NULL,
  to_on        {date} NOT NULL,
  PRIMARY KEY (round_id, version, phase_number)
) {strict};
CREATE TABLE sending_step (
  round_id      {uuid} NOT NULL,
  unit_id       {uuid} NOT NULL,
  step_number   {int} NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('sent', 'returned', 'accepted', 'reopened', 'resurveyed')),
  sending       {int} NOT NULL,
  made_at       {moment} NOT NULL,
  made_by       {uuid} NOT NULL,
  note          TEXT,
  person        TEXT,
  person_position TEXT,
  households    {int} NOT NULL,
  facts_checked {int} NOT NULL,
  facts_agreed  {int} NOT NULL,
  PRIMARY KEY (round_id, unit_id, step_number)
) {strict};
CREATE TABLE hamlet_work (
  round_id      {uuid} NOT NULL,
  hamlet_id     {uuid} NOT NULL,
  work_number   {int} NOT NULL,
  planned       {int} NOT NULL,
  visited       {int} NOT NULL,
  done_on       {date},
  book_children {int},
  book_special  {int},
  book_at_risk  {int},
  book_other    {int},
  explanation   TEXT,
  made_at       {moment} NOT NULL,
  made_by       {uuid} NOT NULL,
  PRIMARY KEY (round_id, hamlet_id, work_number)
) {strict};
CREATE TABLE appraisal_comment (
  comment_id   {uuid} NOT NULL PRIMARY KEY,
  round_id     {uuid} NOT NULL,
  unit_id      {uuid} NOT NULL,
  sending      {int} NOT NULL,
  about        TEXT NOT NULL CHECK (about IN ('cell', 'row', 'child')),
  place_id     {uuid},
  cell         TEXT,
  child_id     {uuid},
  note         TEXT NOT NULL,
  made_at      {moment} NOT NULL,
  made_by      {uuid} NOT NULL,
  answer       TEXT,
  answered_in  {int},
  answered_by  {uuid}
) {strict};
CREATE INDEX appraisal_comment_of_unit ON appraisal_comment (round_id, unit_id, made_at);
CREATE TABLE seal (
  round_id     {uuid} NOT NULL,
  unit_id      {uuid} NOT NULL,
  sending      {int} NOT NULL,
  reference_on {date} NOT NULL,
  map_on       {date} NOT NULL,
  codebook     TEXT NOT NULL,
  made_at      {moment} NOT NULL,
  made_by      {uuid} NOT NULL,
  person       TEXT NOT NULL,
  person_position TEXT NOT NULL,
  previous     TEXT NOT NULL,
  digest       TEXT NOT NULL,
  PRIMARY KEY (round_id, unit_id, sending)
) {strict};
CREATE TABLE seal_place (
  round_id     {uuid} NOT NULL,
  unit_id      {uuid} NOT NULL,
  sending      {int} NOT NULL,
  place_number {int} NOT NULL,
  place_id     {uuid} NOT NULL,
  code         TEXT NOT NULL,
  name         TEXT NOT NULL,
  taken        {int} NOT NULL,
  exception    TEXT,
  PRIMARY KEY (round_id, unit_id, sending, place_number)
) {strict};
CREATE TABLE seal_cell (
  round_id     {uuid} NOT NULL,
  unit_id      {uuid} NOT NULL,
  sending      {int} NOT NULL,
  place_number {int} NOT NULL,
  cell_number  {int} NOT NULL,
  cell         TEXT NOT NULL,
  count        {int} NOT NULL,
  PRIMARY KEY (round_id, unit_id, sending, place_number, cell_number)
) {strict};
CREATE TABLE seal_child (
  child_id     {uuid} NOT NULL,
  round_id     {uuid} NOT NULL,
  unit_id      {uuid} NOT NULL,
  sending      {int} NOT NULL,
  version      {int} NOT NULL,
  household_id {uuid},
  hamlet_id    {uuid} NOT NULL,
  birth_date   {date},
  sex          TEXT,
  ethnicity    TEXT,
  codes        TEXT,
  assisted     TEXT NOT NULL CHECK (assisted IN ('yes', 'no')),
  PRIMARY KEY (child_id, round_id, unit_id, sending)
) {strict};
CREATE INDEX seal_child_of_seal ON seal_child (round_id, unit_id, sending);
