-- A local unit's code is its own (docs/domain/units.md UNIT-8). Of two that were given one code at the same moment, the
-- later id bears a number behind it; until now a register with such a pair did not open.
UPDATE unit_version
SET code = code || '.' || CAST(
  (SELECT 1 + count(*) FROM unit_version earlier
   WHERE earlier.code = unit_version.code AND earlier.unit_id < unit_version.unit_id) AS TEXT)
WHERE code <> '' AND EXISTS (SELECT 1 FROM unit_version earlier
                             WHERE earlier.code = unit_version.code AND earlier.unit_id < unit_version.unit_id);
CREATE UNIQUE INDEX unit_version_code ON unit_version (code) WHERE code <> '';
