-- The trainings of rounds only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON training, training_facts, training_guest, training_mark, training_cancelling FROM
  CURRENT_USER;
