-- The keys of what stands sealed in rows, each sealed with the store's key, which is not in the store
-- (docs/decisions/0014). The last one made seals; rows name the key that sealed them.
CREATE TABLE sealing_key (
  key_id  TEXT NOT NULL PRIMARY KEY,
  wrapped TEXT NOT NULL,
  made_at {moment} NOT NULL
) {strict};
