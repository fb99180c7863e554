-- PL01 of every commune by plain SQL over the rows of the register: what the paper is timed and compared with.
-- Counted by COUNT-1 to COUNT-12 (docs/domain/counting.md); :on is the reference date.
WITH kid AS MATERIALIZED (
  SELECT v.child_id, v.household, u.parent_id AS commune, v.sex, v.ethnicity, v.birth_date
  FROM child_version v JOIN unit_version u ON u.unit_id = v.hamlet AND u.valid_from <= :on AND u.valid_to > :on
  WHERE v.superseded_at IS NULL AND v.valid_from <= :on AND v.valid_to > :on AND v.presence = 'present'
    AND v.birth_date > date(:on, '-16 years') AND v.birth_date <= :on
), held AS MATERIALIZED (
  SELECT DISTINCT e.child_id, substr(e.code, 1, 3) AS grp FROM circumstance e
  WHERE e.superseded_at IS NULL AND e.valid_from <= :on AND e.valid_to > :on AND e.code LIKE 'S%'
), marks AS MATERIALIZED (
  SELECT child_id, sum(grp = 'S01') AS s01, sum(grp = 'S02') AS s02, sum(grp = 'S03') AS s03, sum(grp = 'S04') AS s04,
    sum(grp = 'S05') AS s05, sum(grp = 'S06') AS s06, sum(grp = 'S07') AS s07, sum(grp = 'S08') AS s08,
    sum(grp = 'S09') AS s09, sum(grp = 'S10') AS s10, sum(grp = 'S11') AS s11, sum(grp = 'S12') AS s12,
    sum(grp = 'S13') AS s13, sum(grp = 'S14') AS s14
  FROM held GROUP BY child_id
), helped AS MATERIALIZED (
  SELECT DISTINCT child_id FROM support
  WHERE superseded_at IS NULL AND given_on <= :on
)
SELECT k.commune, count(DISTINCT k.household) AS households, count(*) AS children, sum(k.sex = 'male') AS male,
  sum(k.sex = 'female') AS female, sum(k.ethnicity NOT IN ('01', 'NN', 'KXD')) AS minority,
  sum(k.birth_date > date(:on, '-6 years')) AS age_0_5,
  sum(k.birth_date <= date(:on, '-6 years') AND k.birth_date > date(:on, '-11 years')) AS age_6_10,
  sum(k.birth_date <= date(:on, '-11 years')) AS age_11_15, sum(m.child_id IS NOT NULL) AS special,
  sum(m.s01) AS S01, sum(m.s02) AS S02, sum(m.s03) AS S03, sum(m.s04) AS S04, sum(m.s05) AS S05, sum(m.s06) AS S06,
  sum(m.s07) AS S07, sum(m.s08) AS S08, sum(m.s09) AS S09, sum(m.s10) AS S10, sum(m.s11) AS S11, sum(m.s12) AS S12,
  sum(m.s13) AS S13, sum(m.s14) AS S14,
  sum(m.child_id IS NOT NULL AND h.child_id IS NOT NULL) AS assisted
FROM kid k LEFT JOIN marks m ON m.child_id = k.child_id LEFT JOIN helped h ON h.child_id = k.child_id
GROUP BY k.commune;
