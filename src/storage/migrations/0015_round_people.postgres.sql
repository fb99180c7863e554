-- The people of rounds and what was given out only grow.
REVOKE UPDATE, DELETE, TRUNCATE ON roster_entry, roster_facts, roster_area, roster_end, supply, supply_receipt,
  supply_cancelling FROM CURRENT_USER;
