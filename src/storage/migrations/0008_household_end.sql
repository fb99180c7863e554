-- A household may come to its end (docs/domain/household.md HOME-5, HOME-6).
ALTER TABLE household_version ADD COLUMN ended TEXT CHECK (ended IN ('DISSOLVED', 'MERGED'));
