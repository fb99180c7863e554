-- Bulk changes only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON bulk_change, bulk_entry, bulk_undoing FROM CURRENT_USER;
