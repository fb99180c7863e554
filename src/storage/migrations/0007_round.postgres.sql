-- What was sealed, and the steps that led there, only grow: the application's own role may not change or remove them.
REVOKE UPDATE, DELETE, TRUNCATE ON round_version, sending_step, hamlet_work, seal, seal_place, seal_cell, seal_child
  FROM CURRENT_USER;
