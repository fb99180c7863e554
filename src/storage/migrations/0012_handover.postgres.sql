-- What was handed over stays as it was.
REVOKE UPDATE, DELETE, TRUNCATE ON handover, handover_file, package_signer FROM CURRENT_USER;
