-- Visits and who is to make them only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON household_visit, household_visit_mistake, visit_duty FROM CURRENT_USER;
