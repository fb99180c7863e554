-- What was handed over stays as it was.
CREATE TRIGGER handover_is_never_changed BEFORE UPDATE ON handover BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER handover_is_never_removed BEFORE DELETE ON handover BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER handover_file_is_never_changed BEFORE UPDATE ON handover_file BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER handover_file_is_never_removed BEFORE DELETE ON handover_file BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER package_signer_is_never_changed BEFORE UPDATE ON package_signer BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER package_signer_is_never_removed BEFORE DELETE ON package_signer BEGIN SELECT RAISE(ABORT, 'append only'); END;
