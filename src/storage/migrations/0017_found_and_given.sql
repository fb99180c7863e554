-- Who found a circumstance, who confirmed it, in which round, until when its papers hold; what a support was
-- (docs/domain/register.md REG-8, REG-9, REG-42).
ALTER TABLE circumstance ADD COLUMN finder       TEXT;
ALTER TABLE circumstance ADD COLUMN confirmed_by TEXT;
ALTER TABLE circumstance ADD COLUMN round_id     {uuid};

ALTER TABLE circumstance_evidence ADD COLUMN valid_until {date};

ALTER TABLE support ADD COLUMN until_on    {date};
ALTER TABLE support ADD COLUMN policy      TEXT;
ALTER TABLE support ADD COLUMN decision    TEXT;
ALTER TABLE support ADD COLUMN decided_on  {date};
ALTER TABLE support ADD COLUMN amount      {int};
ALTER TABLE support ADD COLUMN goods       TEXT;
ALTER TABLE support ADD COLUMN goods_value {int};
ALTER TABLE support ADD COLUMN source      TEXT;
ALTER TABLE support ADD COLUMN donor       TEXT;
ALTER TABLE support ADD COLUMN result      TEXT;
ALTER TABLE support ADD COLUMN receipt     TEXT;
