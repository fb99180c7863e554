-- Documents and legal bases only grow.
CREATE TRIGGER official_document_is_never_changed BEFORE UPDATE ON official_document BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER official_document_is_never_removed BEFORE DELETE ON official_document BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER official_document_version_is_never_changed BEFORE UPDATE ON official_document_version BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER official_document_version_is_never_removed BEFORE DELETE ON official_document_version BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_bases_is_never_changed BEFORE UPDATE ON round_bases BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_bases_is_never_removed BEFORE DELETE ON round_bases BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_basis_is_never_changed BEFORE UPDATE ON round_basis BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER round_basis_is_never_removed BEFORE DELETE ON round_basis BEGIN SELECT RAISE(ABORT, 'append only'); END;
