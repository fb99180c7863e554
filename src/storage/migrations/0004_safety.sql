-- The audit trail is a chain: each line bears a digest over the line before and itself, so that none can be altered or
-- taken out unseen (docs/domain/access.md ACCESS-17). Writers at one moment each take a chain of their own; a line of
-- the time before has no link.
ALTER TABLE audit ADD COLUMN chain {int};
ALTER TABLE audit ADD COLUMN link_no {int};
ALTER TABLE audit ADD COLUMN digest TEXT;
CREATE UNIQUE INDEX audit_link ON audit (chain, link_no);
CREATE INDEX audit_by_actor ON audit (actor_id, at);

CREATE TABLE audit_head (
  chain   {int} NOT NULL PRIMARY KEY,
  link_no {int} NOT NULL,
  digest  TEXT NOT NULL
) {strict};

-- The second factor of an account: a shared secret (RFC 6238) and codes for the day when the telephone is lost.
CREATE TABLE account_second_factor (
  user_id   {uuid} NOT NULL PRIMARY KEY,
  secret    TEXT NOT NULL,
  confirmed TEXT NOT NULL CHECK (confirmed IN ('yes', 'no')),
  last_step {int} NOT NULL
) {strict};
CREATE TABLE account_recovery_code (
  user_id   {uuid} NOT NULL,
  code_hash TEXT NOT NULL,
  PRIMARY KEY (user_id, code_hash)
) {strict};

ALTER TABLE account_session ADD COLUMN device TEXT;
CREATE INDEX account_session_of_user ON account_session (user_id);

-- A child opened in an emergency by somebody who otherwise may not, with the reason and the review.
CREATE TABLE emergency_access (
  access_id   {uuid} NOT NULL PRIMARY KEY,
  user_id     {uuid} NOT NULL,
  child_id    {uuid} NOT NULL,
  unit_id     {uuid} NOT NULL,
  reason      TEXT NOT NULL,
  at          {moment} NOT NULL,
  until_at    {moment} NOT NULL,
  reviewer_id {uuid},
  reviewed_at {moment},
  verdict     TEXT
) {strict};
CREATE INDEX emergency_access_of_user ON emergency_access (user_id, child_id);
