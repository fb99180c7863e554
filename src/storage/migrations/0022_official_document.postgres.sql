-- Documents and legal bases only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON official_document, official_document_version, round_bases, round_basis FROM CURRENT_USER;
