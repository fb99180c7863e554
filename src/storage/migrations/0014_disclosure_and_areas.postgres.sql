-- Consents, disclosures and assignments only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON consent, consent_withdrawal, disclosure, disclosure_child, disclosure_review,
  area_assignment, area_assignment_end FROM CURRENT_USER;
