-- The register: journals, the rows folded from them, and everything around. One text for SQLite and PostgreSQL;
-- {uuid}, {date}, {moment} and {int} become the engine's own types, {strict} SQLite's STRICT.
-- Rules: docs/decisions/0003; child_id (household_id) first in every key of a child's (household's) row; no other unique
-- rule on them. valid_to 9999-12-31 = open; superseded_at NULL = known now.

CREATE TABLE reference_document (
  name       TEXT NOT NULL,
  edition_on {date} NOT NULL,
  content    TEXT NOT NULL,
  PRIMARY KEY (name, edition_on)
) {strict};

CREATE TABLE unit_version (
  unit_id    {uuid} NOT NULL,
  valid_from {date} NOT NULL,
  valid_to   {date} NOT NULL,
  level      TEXT NOT NULL,
  code       TEXT NOT NULL,
  name       TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind       TEXT NOT NULL,
  parent_id  {uuid},
  PRIMARY KEY (unit_id, valid_from)
) {strict};

CREATE TABLE unit_closure (
  descendant_id {uuid} NOT NULL,
  ancestor_id   {uuid} NOT NULL,
  valid_from    {date} NOT NULL,
  valid_to      {date} NOT NULL,
  PRIMARY KEY (descendant_id, ancestor_id, valid_from)
) {strict};
CREATE INDEX unit_closure_by_ancestor ON unit_closure (ancestor_id, descendant_id);

CREATE TABLE household_action (
  household_id {uuid} NOT NULL,
  action_no    {int} NOT NULL,
  action_id    {uuid} NOT NULL,
  command_id   {uuid} NOT NULL,
  kind         TEXT NOT NULL,
  valid_from   {date} NOT NULL,
  recorded_at  {moment} NOT NULL,
  actor_id     {uuid} NOT NULL,
  source       TEXT NOT NULL,
  payload      TEXT NOT NULL,
  PRIMARY KEY (household_id, action_no)
) {strict};

CREATE TABLE household_version (
  household_id  {uuid} NOT NULL,
  valid_from    {date} NOT NULL,
  recorded_at   {moment} NOT NULL,
  valid_to      {date} NOT NULL,
  superseded_at {moment},
  hamlet        {uuid},
  number        {int},
  head_name     TEXT,
  address       TEXT,
  phone         TEXT,
  poverty       TEXT CHECK (poverty IN ('POOR', 'NEAR_POOR', 'ESCAPED', 'NO')),
  PRIMARY KEY (household_id, valid_from, recorded_at)
) {strict};
CREATE INDEX household_version_by_hamlet ON household_version (hamlet) WHERE superseded_at IS NULL;

CREATE TABLE child_action (
  child_id    {uuid} NOT NULL,
  action_no   {int} NOT NULL,
  action_id   {uuid} NOT NULL,
  command_id  {uuid} NOT NULL,
  kind        TEXT NOT NULL,
  valid_from  {date} NOT NULL,
  recorded_at {moment} NOT NULL,
  actor_id    {uuid} NOT NULL,
  source      TEXT NOT NULL,
  payload     TEXT NOT NULL,
  PRIMARY KEY (child_id, action_no)
) {strict};
CREATE INDEX child_action_since ON child_action (recorded_at);

CREATE TABLE child_version (
  child_id             {uuid} NOT NULL,
  valid_from           {date} NOT NULL,
  recorded_at          {moment} NOT NULL,
  valid_to             {date} NOT NULL,
  superseded_at        {moment},
  presence             TEXT NOT NULL CHECK (presence IN ('present', 'left', 'dead', 'merged')),
  exit_reason          TEXT,
  household            {uuid},
  hamlet               {uuid},
  full_name            TEXT,
  birth_date           {date},
  birth_precision      TEXT CHECK (birth_precision IN ('day', 'month', 'year')),
  sex                  TEXT CHECK (sex IN ('male', 'female', 'undetermined')),
  ethnicity            TEXT,
  nationality          TEXT,
  id_number            TEXT,
  id_state             TEXT CHECK (id_state IN ('none', 'unverified', 'verified', 'wrong')),
  birth_registered     TEXT CHECK (birth_registered IN ('yes', 'no')),
  relation_to_head     TEXT,
  living_with          TEXT,
  care                 TEXT,
  father_name          TEXT,
  father_birth_year    {int},
  father_states        TEXT,
  mother_name          TEXT,
  mother_birth_year    {int},
  mother_states        TEXT,
  parents_divorced     TEXT CHECK (parents_divorced IN ('yes', 'no')),
  carer_name           TEXT,
  carer_relation       TEXT,
  residence            TEXT,
  school_status        TEXT,
  grade                {int},
  school               TEXT,
  lower_secondary_done TEXT CHECK (lower_secondary_done IN ('yes', 'no')),
  works_for_living     TEXT CHECK (works_for_living IN ('yes', 'no')),
  insurance_no         TEXT,
  insurance_until      {date},
  disability_types     TEXT,
  disability_degree    {int},
  illness_listed       TEXT CHECK (illness_listed IN ('yes', 'no')),
  note                 TEXT,
  PRIMARY KEY (child_id, valid_from, recorded_at)
) {strict};
CREATE INDEX child_version_by_hamlet ON child_version (hamlet) WHERE superseded_at IS NULL;
CREATE INDEX child_version_by_household ON child_version (household) WHERE superseded_at IS NULL;

CREATE TABLE circumstance (
  child_id      {uuid} NOT NULL,
  episode_id    {uuid} NOT NULL,
  recorded_at   {moment} NOT NULL,
  superseded_at {moment},
  code          TEXT NOT NULL,
  valid_from    {date} NOT NULL,
  valid_to      {date} NOT NULL,
  end_reason    TEXT,
  source        TEXT,
  note          TEXT,
  PRIMARY KEY (child_id, episode_id, recorded_at)
) {strict};

CREATE TABLE circumstance_evidence (
  child_id      {uuid} NOT NULL,
  episode_id    {uuid} NOT NULL,
  recorded_at   {moment} NOT NULL,
  evidence_no   {int} NOT NULL,
  type          TEXT NOT NULL,
  number        TEXT,
  issued_on     {date},
  issuer        TEXT,
  PRIMARY KEY (child_id, episode_id, recorded_at, evidence_no)
) {strict};

CREATE TABLE support (
  child_id      {uuid} NOT NULL,
  support_id    {uuid} NOT NULL,
  recorded_at   {moment} NOT NULL,
  superseded_at {moment},
  kind          TEXT NOT NULL,
  given_on      {date} NOT NULL,
  PRIMARY KEY (child_id, support_id, recorded_at)
) {strict};

-- One living number, one child. Keyed by the value, so that the rule needs no key without child_id elsewhere.
CREATE TABLE identifier (
  kind     TEXT NOT NULL,
  value    TEXT NOT NULL,
  child_id {uuid} NOT NULL,
  PRIMARY KEY (kind, value)
) {strict};

CREATE TABLE command (
  command_id {uuid} NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  digest     TEXT NOT NULL,
  answer     TEXT NOT NULL,
  at         {moment} NOT NULL
) {strict};

CREATE TABLE audit (
  audit_id     {uuid} NOT NULL PRIMARY KEY,
  at           {moment} NOT NULL,
  actor_id     {uuid} NOT NULL,
  operation    TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject      TEXT NOT NULL,
  unit_id      {uuid} NOT NULL,
  outcome      TEXT NOT NULL,
  detail       TEXT NOT NULL
) {strict};
CREATE INDEX audit_by_subject ON audit (subject, at);
CREATE INDEX audit_since ON audit (at);

CREATE TABLE account (
  user_id              {uuid} NOT NULL PRIMARY KEY,
  username             TEXT NOT NULL UNIQUE,
  full_name            TEXT NOT NULL,
  role                 TEXT NOT NULL,
  unit_id              {uuid} NOT NULL,
  password_hash        TEXT NOT NULL,
  must_change_password TEXT NOT NULL CHECK (must_change_password IN ('yes', 'no')),
  disabled             TEXT NOT NULL CHECK (disabled IN ('yes', 'no')),
  created_at           {moment} NOT NULL
) {strict};

CREATE TABLE account_session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  user_id    {uuid} NOT NULL,
  csrf       TEXT NOT NULL,
  created_at {moment} NOT NULL,
  seen_at    {moment} NOT NULL
) {strict};

CREATE TABLE sign_in_failure (
  failure_id {uuid} NOT NULL PRIMARY KEY,
  username   TEXT NOT NULL,
  at         {moment} NOT NULL
) {strict};
CREATE INDEX sign_in_failure_by_name ON sign_in_failure (username, at);

CREATE TABLE import_file (
  import_id    {uuid} NOT NULL PRIMARY KEY,
  unit_id      {uuid} NOT NULL,
  filename     TEXT NOT NULL,
  digest       TEXT NOT NULL,
  reference_on {date} NOT NULL,
  at           {moment} NOT NULL,
  actor_id     {uuid} NOT NULL,
  state        TEXT NOT NULL,
  stored_file  TEXT NOT NULL,
  summary      TEXT NOT NULL
) {strict};
CREATE INDEX import_file_since ON import_file (at);

CREATE TABLE quarantine (
  import_id {uuid} NOT NULL,
  row_no    {int} NOT NULL,
  unit_id   {uuid} NOT NULL,
  state     TEXT NOT NULL,
  cells     TEXT NOT NULL,
  findings  TEXT NOT NULL,
  at        {moment} NOT NULL,
  PRIMARY KEY (import_id, row_no)
) {strict};
CREATE INDEX quarantine_open ON quarantine (unit_id) WHERE state = 'refused';

CREATE TABLE job (
  job_id     {uuid} NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,
  state      TEXT NOT NULL,
  actor_id   {uuid} NOT NULL,
  unit_id    {uuid} NOT NULL,
  request    TEXT NOT NULL,
  done       {int} NOT NULL,
  total      {int} NOT NULL,
  result     TEXT NOT NULL,
  at         {moment} NOT NULL,
  changed_at {moment} NOT NULL
) {strict};
