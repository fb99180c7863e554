-- How a child came into the register (docs/domain/register.md REG-51).
ALTER TABLE child_version ADD COLUMN entry      TEXT CHECK (entry IN ('birth', 'arrival', 'found', 'foundling'));
ALTER TABLE child_version ADD COLUMN entry_from TEXT;
