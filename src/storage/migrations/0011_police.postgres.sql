-- Batches, their steps and what came back only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON police_batch, police_entry, police_step, police_answer FROM CURRENT_USER;
