-- A small register as the program wrote it with migration 0001, without the reference documents (they ship with the
-- program). Invented people. Never made anew: stores like this one are out there.
BEGIN TRANSACTION;
CREATE TABLE schema_migration (name TEXT NOT NULL PRIMARY KEY, fingerprint TEXT NOT NULL);
INSERT INTO schema_migration VALUES('0001_register','fb9e8be5-1dec-84e5-ae97-5c91449812f4');
CREATE TABLE reference_document (
  name       TEXT NOT NULL,
  edition_on TEXT NOT NULL,
  content    TEXT NOT NULL,
  PRIMARY KEY (name, edition_on)
) STRICT;
CREATE TABLE unit_version (
  unit_id    TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to   TEXT NOT NULL,
  level      TEXT NOT NULL,
  code       TEXT NOT NULL,
  name       TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind       TEXT NOT NULL,
  parent_id  TEXT,
  PRIMARY KEY (unit_id, valid_from)
) STRICT;
INSERT INTO unit_version VALUES('2cc262a2-f226-8259-bc16-4a460b085c41','2004-08-31','9999-12-31','hamlet','21025.001','Tổ 1','1','to','49d467db-b765-8b0b-a0ec-9222f0459e48');
INSERT INTO unit_version VALUES('ed602a6a-d101-8603-8ef3-0a2952ac04fe','2004-08-31','9999-12-31','hamlet','21025.002','Tổ 2','2','to','49d467db-b765-8b0b-a0ec-9222f0459e48');
CREATE TABLE unit_closure (
  descendant_id TEXT NOT NULL,
  ancestor_id   TEXT NOT NULL,
  valid_from    TEXT NOT NULL,
  valid_to      TEXT NOT NULL,
  PRIMARY KEY (descendant_id, ancestor_id, valid_from)
) STRICT;
INSERT INTO unit_closure VALUES('2cc262a2-f226-8259-bc16-4a460b085c41','2cc262a2-f226-8259-bc16-4a460b085c41','2004-08-31','9999-12-31');
INSERT INTO unit_closure VALUES('2cc262a2-f226-8259-bc16-4a460b085c41','49d467db-b765-8b0b-a0ec-9222f0459e48','2004-08-31','2025-07-01');
INSERT INTO unit_closure VALUES('2cc262a2-f226-8259-bc16-4a460b085c41','528f50fb-72e6-8605-a54a-543b32acbae1','2005-09-10','2025-07-01');
INSERT INTO unit_closure VALUES('2cc262a2-f226-8259-bc16-4a460b085c41','72117a49-d90a-8469-b039-ae8fec34d361','2005-09-10','2025-07-01');
INSERT INTO unit_closure VALUES('2cc262a2-f226-8259-bc16-4a460b085c41','9fdb60df-677a-8db7-a34c-0eeb8995c835','2005-09-10','9999-12-31');
INSERT INTO unit_closure VALUES('2cc262a2-f226-8259-bc16-4a460b085c41','a30b1d9e-11f2-8340-9ce8-7e0a3dd88596','2025-07-01','9999-12-31');
INSERT INTO unit_closure VALUES('2cc262a2-f226-8259-bc16-4a460b085c41','b76ccf57-8ff4-837c-883c-63b0f737973f','2025-07-01','9999-12-31');
INSERT INTO unit_closure VALUES('ed602a6a-d101-8603-8ef3-0a2952ac04fe','49d467db-b765-8b0b-a0ec-9222f0459e48','2004-08-31','2025-07-01');
INSERT INTO unit_closure VALUES('ed602a6a-d101-8603-8ef3-0a2952ac04fe','528f50fb-72e6-8605-a54a-543b32acbae1','2005-09-10','2025-07-01');
INSERT INTO unit_closure VALUES('ed602a6a-d101-8603-8ef3-0a2952ac04fe','72117a49-d90a-8469-b039-ae8fec34d361','2005-09-10','2025-07-01');
INSERT INTO unit_closure VALUES('ed602a6a-d101-8603-8ef3-0a2952ac04fe','9fdb60df-677a-8db7-a34c-0eeb8995c835','2005-09-10','9999-12-31');
INSERT INTO unit_closure VALUES('ed602a6a-d101-8603-8ef3-0a2952ac04fe','a30b1d9e-11f2-8340-9ce8-7e0a3dd88596','2025-07-01','9999-12-31');
INSERT INTO unit_closure VALUES('ed602a6a-d101-8603-8ef3-0a2952ac04fe','b76ccf57-8ff4-837c-883c-63b0f737973f','2025-07-01','9999-12-31');
INSERT INTO unit_closure VALUES('ed602a6a-d101-8603-8ef3-0a2952ac04fe','ed602a6a-d101-8603-8ef3-0a2952ac04fe','2004-08-31','9999-12-31');
CREATE TABLE household_action (
  household_id TEXT NOT NULL,
  action_no    INTEGER NOT NULL,
  action_id    TEXT NOT NULL,
  command_id   TEXT NOT NULL,
  kind         TEXT NOT NULL,
  valid_from   TEXT NOT NULL,
  recorded_at  TEXT NOT NULL,
  actor_id     TEXT NOT NULL,
  source       TEXT NOT NULL,
  payload      TEXT NOT NULL,
  PRIMARY KEY (household_id, action_no)
) STRICT;
INSERT INTO household_action VALUES('61f6dddb-95a4-878d-abaa-c3b92b345460',1,'016801fd-3d00-75bd-a01e-7c64c46433d2','38bfaea3-865b-8443-a9de-ab3910b97d99','registered','2018-12-31','2018-12-31T02:00:00.000022Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"number":"1","head_name":"Hồ Văn Rin","address":"Xóm 2","poverty":"POOR","hamlet":"2cc262a2-f226-8259-bc16-4a460b085c41"}');
INSERT INTO household_action VALUES('61f6dddb-95a4-878d-abaa-c3b92b345460',2,'01697f13-d500-7a95-9cb9-d8d9171c0ae5','7d02ff53-f3c7-81b6-911b-aff9263354af','changed','2019-03-01','2019-03-15T02:00:00.000003Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"hamlet":"ed602a6a-d101-8603-8ef3-0a2952ac04fe","number":"4"}');
INSERT INTO household_action VALUES('01697f13-d500-7263-9760-ca7ab3a9aaac',1,'01697f13-d500-73ce-a111-64b1e4b3cbfa','ce28c256-150a-8adc-bf52-0e5dd4c7a8e3','registered','2019-03-15','2019-03-15T02:00:00.000020Z','016801fd-3d00-702d-a960-5d3a31f2dffc','import:01697f13-d500-7eaa-9338-b2022e1f0fdb','{"number":"2","head_name":"Trần Văn Tư","hamlet":"2cc262a2-f226-8259-bc16-4a460b085c41"}');
CREATE TABLE household_version (
  household_id  TEXT NOT NULL,
  valid_from    TEXT NOT NULL,
  recorded_at   TEXT NOT NULL,
  valid_to      TEXT NOT NULL,
  superseded_at TEXT,
  hamlet        TEXT,
  number        INTEGER,
  head_name     TEXT,
  address       TEXT,
  phone         TEXT,
  poverty       TEXT CHECK (poverty IN ('POOR', 'NEAR_POOR', 'ESCAPED', 'NO')),
  PRIMARY KEY (household_id, valid_from, recorded_at)
) STRICT;
INSERT INTO household_version VALUES('61f6dddb-95a4-878d-abaa-c3b92b345460','2018-12-31','2018-12-31T02:00:00.000022Z','9999-12-31','2019-03-15T02:00:00.000003Z','2cc262a2-f226-8259-bc16-4a460b085c41',1,'Hồ Văn Rin','Xóm 2',NULL,'POOR');
INSERT INTO household_version VALUES('61f6dddb-95a4-878d-abaa-c3b92b345460','2018-12-31','2019-03-15T02:00:00.000003Z','2019-03-01',NULL,'2cc262a2-f226-8259-bc16-4a460b085c41',1,'Hồ Văn Rin','Xóm 2',NULL,'POOR');
INSERT INTO household_version VALUES('61f6dddb-95a4-878d-abaa-c3b92b345460','2019-03-01','2019-03-15T02:00:00.000003Z','9999-12-31',NULL,'ed602a6a-d101-8603-8ef3-0a2952ac04fe',4,'Hồ Văn Rin','Xóm 2',NULL,'POOR');
INSERT INTO household_version VALUES('01697f13-d500-7263-9760-ca7ab3a9aaac','2019-03-15','2019-03-15T02:00:00.000020Z','9999-12-31',NULL,'2cc262a2-f226-8259-bc16-4a460b085c41',2,'Trần Văn Tư',NULL,NULL,NULL);
CREATE TABLE child_action (
  child_id    TEXT NOT NULL,
  action_no   INTEGER NOT NULL,
  action_id   TEXT NOT NULL,
  command_id  TEXT NOT NULL,
  kind        TEXT NOT NULL,
  valid_from  TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor_id    TEXT NOT NULL,
  source      TEXT NOT NULL,
  payload     TEXT NOT NULL,
  PRIMARY KEY (child_id, action_no)
) STRICT;
INSERT INTO child_action VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691',1,'016801fd-3d00-71fd-a0ec-3a6a4374b6ef','4f3a5d79-ced6-8f91-9e37-91013856cb74','registered','2018-12-31','2018-12-31T02:00:00.000026Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"full_name":"Hồ Văn An","birth_date":"2010-05-06","sex":"male","ethnicity":"19","id_number":"051210000017","living_with":"01","school_status":"TH","grade":"3","father_states":"DEAD:2017-03-02","mother_states":"ALIVE","disability_types":"1;4","disability_degree":"2","household":"61f6dddb-95a4-878d-abaa-c3b92b345460","hamlet":"2cc262a2-f226-8259-bc16-4a460b085c41"}');
INSERT INTO child_action VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691',2,'016801fd-3d00-7658-8563-7b32139a37d8','35978ff5-1105-83ad-b001-1ecbd8684372','circumstance_begun','2018-06-01','2018-12-31T02:00:00.000029Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"id":"d71e518d-7b39-8917-95b9-9883b392a25b","code":"S04.2","from":"2018-06-01","source":"form","note":"đã xem giấy","evidence":[{"type":"GIAY_XAC_NHAN_KHUYET_TAT","number":"12","issued_on":"2018-05-20"}]}');
INSERT INTO child_action VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691',3,'016801fd-3d00-7c2c-8ed3-3a25512c705c','7cc23bf0-75ba-8fea-9eb1-1a80f5c5fb9f','support_given','2018-11-20','2018-12-31T02:00:00.000032Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"id":"10ee8394-2bc5-8b15-83fd-e6be9dd10e62","kind":"X1","given_on":"2018-11-20"}');
INSERT INTO child_action VALUES('68912432-9577-84fe-b01b-a81274c76ff7',1,'016801fd-3d00-7967-b2da-7fe556757006','45727b0d-70ca-8b0f-80eb-88166bb5958a','registered','2018-12-31','2018-12-31T02:00:00.000036Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"full_name":"Hồ Thị Bé","birth_date":"2014-01-01","sex":"female","household":"61f6dddb-95a4-878d-abaa-c3b92b345460","hamlet":"2cc262a2-f226-8259-bc16-4a460b085c41"}');
INSERT INTO child_action VALUES('68912432-9577-84fe-b01b-a81274c76ff7',2,'016801fd-3d00-760a-94cd-f20cf456be0b','45727b0d-70ca-8b0f-80eb-88166bb5958a','circumstance_begun','2018-01-15','2018-12-31T02:00:00.000036Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"id":"016801fd-3d00-7abb-84c1-b7287aba4cf0","code":"O01","from":"2018-01-15","source":"form"}');
INSERT INTO child_action VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691',4,'01697f13-d500-78ae-b80a-39764dd6d84f','2719ece6-8bc4-8753-8a51-0250abe54e80','changed','2019-03-01','2019-03-15T02:00:00.000000Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"school_status":"HN"}');
INSERT INTO child_action VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691',5,'01697f13-d500-7f1a-8bcf-68469f6f3799','7d02ff53-f3c7-81b6-911b-aff9263354af','changed','2019-03-01','2019-03-15T02:00:00.000003Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"hamlet":"ed602a6a-d101-8603-8ef3-0a2952ac04fe"}');
INSERT INTO child_action VALUES('68912432-9577-84fe-b01b-a81274c76ff7',3,'01697f13-d500-77c2-853f-7b781e1e4fd3','7d02ff53-f3c7-81b6-911b-aff9263354af','changed','2019-03-01','2019-03-15T02:00:00.000003Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"hamlet":"ed602a6a-d101-8603-8ef3-0a2952ac04fe"}');
INSERT INTO child_action VALUES('01697f13-d500-71cd-846c-53498b3ca7d8',1,'01697f13-d500-7b9a-9a35-26c43c50491e','ce28c256-150a-8adc-bf52-0e5dd4c7a8e3','registered','2019-03-15','2019-03-15T02:00:00.000020Z','016801fd-3d00-702d-a960-5d3a31f2dffc','import:01697f13-d500-7eaa-9338-b2022e1f0fdb','{"full_name":"Trần Văn Cam","birth_date":"2012-04-03","birth_precision":"day","sex":"male","household":"01697f13-d500-7263-9760-ca7ab3a9aaac","hamlet":"2cc262a2-f226-8259-bc16-4a460b085c41"}');
INSERT INTO child_action VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691',6,'016a7645-1500-7f63-99fa-bc1a4c361cc3','d3cdd3ed-a672-8bf2-947c-cb26f5c6c8a4','corrected','2019-03-15','2019-05-02T02:00:00.000000Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"school_status":"THCS","grade":"6"}');
INSERT INTO child_action VALUES('68912432-9577-84fe-b01b-a81274c76ff7',4,'016a7645-1500-7cd2-869d-35752f23e47d','d139c0b6-820d-8c2c-b13c-775bea463ab3','circumstance_ended','2019-05-01','2019-05-02T02:00:00.000003Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"id":"016801fd-3d00-7abb-84c1-b7287aba4cf0","code":"O01","from":"2018-01-15","to":"2019-05-01","end_reason":"KHAC","source":"form"}');
INSERT INTO child_action VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691',7,'016a7645-1500-7031-818c-60771346581d','5129d919-94b5-8f6d-aab5-ef0cbce67eb7','circumstance_withdrawn','2018-06-01','2019-05-02T02:00:00.000007Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"id":"d71e518d-7b39-8917-95b9-9883b392a25b","code":"S04.2","from":"2018-06-01","source":"form","note":"đã xem giấy","evidence":[{"type":"GIAY_XAC_NHAN_KHUYET_TAT","number":"12","issued_on":"2018-05-20"}]}');
INSERT INTO child_action VALUES('01697f13-d500-71cd-846c-53498b3ca7d8',2,'016a7645-1500-72f3-af78-1504ac62d896','6e70b90c-f90f-8661-80a0-f8385113003e','changed','2019-04-20','2019-05-02T02:00:00.000010Z','016801fd-3d00-702d-a960-5d3a31f2dffc','web','{"presence":"left","exit_reason":"về quê"}');
CREATE TABLE child_version (
  child_id             TEXT NOT NULL,
  valid_from           TEXT NOT NULL,
  recorded_at          TEXT NOT NULL,
  valid_to             TEXT NOT NULL,
  superseded_at        TEXT,
  presence             TEXT NOT NULL CHECK (presence IN ('present', 'left', 'dead', 'merged')),
  exit_reason          TEXT,
  household            TEXT,
  hamlet               TEXT,
  full_name            TEXT,
  birth_date           TEXT,
  birth_precision      TEXT CHECK (birth_precision IN ('day', 'month', 'year')),
  sex                  TEXT CHECK (sex IN ('male', 'female', 'undetermined')),
  ethnicity            TEXT,
  nationality          TEXT,
  id_number            TEXT,
  id_state             TEXT CHECK (id_state IN ('none', 'unverified', 'verified', 'wrong')),
  birth_registered     TEXT CHECK (birth_registered IN ('yes', 'no')),
  relation_to_head     TEXT,
  living_with          TEXT,
  care                 TEXT,
  father_name          TEXT,
  father_birth_year    INTEGER,
  father_states        TEXT,
  mother_name          TEXT,
  mother_birth_year    INTEGER,
  mother_states        TEXT,
  parents_divorced     TEXT CHECK (parents_divorced IN ('yes', 'no')),
  carer_name           TEXT,
  carer_relation       TEXT,
  residence            TEXT,
  school_status        TEXT,
  grade                INTEGER,
  school               TEXT,
  lower_secondary_done TEXT CHECK (lower_secondary_done IN ('yes', 'no')),
  works_for_living     TEXT CHECK (works_for_living IN ('yes', 'no')),
  insurance_no         TEXT,
  insurance_until      TEXT,
  disability_types     TEXT,
  disability_degree    INTEGER,
  illness_listed       TEXT CHECK (illness_listed IN ('yes', 'no')),
  note                 TEXT,
  PRIMARY KEY (child_id, valid_from, recorded_at)
) STRICT;
INSERT INTO child_version VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','2018-12-31','2018-12-31T02:00:00.000026Z','9999-12-31','2019-03-15T02:00:00.000000Z','present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','2cc262a2-f226-8259-bc16-4a460b085c41','Hồ Văn An','2010-05-06',NULL,'male','19',NULL,'051210000017',NULL,NULL,NULL,'01',NULL,NULL,NULL,'DEAD:2017-03-02',NULL,NULL,'ALIVE',NULL,NULL,NULL,NULL,'TH',3,NULL,NULL,NULL,NULL,NULL,'1;4',2,NULL,NULL);
INSERT INTO child_version VALUES('68912432-9577-84fe-b01b-a81274c76ff7','2018-12-31','2018-12-31T02:00:00.000036Z','9999-12-31','2019-03-15T02:00:00.000003Z','present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','2cc262a2-f226-8259-bc16-4a460b085c41','Hồ Thị Bé','2014-01-01',NULL,'female',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO child_version VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','2018-12-31','2019-03-15T02:00:00.000000Z','2019-03-01','2019-05-02T02:00:00.000000Z','present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','2cc262a2-f226-8259-bc16-4a460b085c41','Hồ Văn An','2010-05-06',NULL,'male','19',NULL,'051210000017',NULL,NULL,NULL,'01',NULL,NULL,NULL,'DEAD:2017-03-02',NULL,NULL,'ALIVE',NULL,NULL,NULL,NULL,'TH',3,NULL,NULL,NULL,NULL,NULL,'1;4',2,NULL,NULL);
INSERT INTO child_version VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','2019-03-01','2019-03-15T02:00:00.000000Z','9999-12-31','2019-03-15T02:00:00.000003Z','present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','2cc262a2-f226-8259-bc16-4a460b085c41','Hồ Văn An','2010-05-06',NULL,'male','19',NULL,'051210000017',NULL,NULL,NULL,'01',NULL,NULL,NULL,'DEAD:2017-03-02',NULL,NULL,'ALIVE',NULL,NULL,NULL,NULL,'HN',3,NULL,NULL,NULL,NULL,NULL,'1;4',2,NULL,NULL);
INSERT INTO child_version VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','2019-03-01','2019-03-15T02:00:00.000003Z','9999-12-31','2019-05-02T02:00:00.000000Z','present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','ed602a6a-d101-8603-8ef3-0a2952ac04fe','Hồ Văn An','2010-05-06',NULL,'male','19',NULL,'051210000017',NULL,NULL,NULL,'01',NULL,NULL,NULL,'DEAD:2017-03-02',NULL,NULL,'ALIVE',NULL,NULL,NULL,NULL,'HN',3,NULL,NULL,NULL,NULL,NULL,'1;4',2,NULL,NULL);
INSERT INTO child_version VALUES('68912432-9577-84fe-b01b-a81274c76ff7','2018-12-31','2019-03-15T02:00:00.000003Z','2019-03-01',NULL,'present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','2cc262a2-f226-8259-bc16-4a460b085c41','Hồ Thị Bé','2014-01-01',NULL,'female',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO child_version VALUES('68912432-9577-84fe-b01b-a81274c76ff7','2019-03-01','2019-03-15T02:00:00.000003Z','9999-12-31',NULL,'present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','ed602a6a-d101-8603-8ef3-0a2952ac04fe','Hồ Thị Bé','2014-01-01',NULL,'female',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO child_version VALUES('01697f13-d500-71cd-846c-53498b3ca7d8','2019-03-15','2019-03-15T02:00:00.000020Z','9999-12-31','2019-05-02T02:00:00.000010Z','present',NULL,'01697f13-d500-7263-9760-ca7ab3a9aaac','2cc262a2-f226-8259-bc16-4a460b085c41','Trần Văn Cam','2012-04-03','day','male',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO child_version VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','2018-12-31','2019-05-02T02:00:00.000000Z','2019-03-01',NULL,'present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','2cc262a2-f226-8259-bc16-4a460b085c41','Hồ Văn An','2010-05-06',NULL,'male','19',NULL,'051210000017',NULL,NULL,NULL,'01',NULL,NULL,NULL,'DEAD:2017-03-02',NULL,NULL,'ALIVE',NULL,NULL,NULL,NULL,'TH',6,NULL,NULL,NULL,NULL,NULL,'1;4',2,NULL,NULL);
INSERT INTO child_version VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','2019-03-01','2019-05-02T02:00:00.000000Z','9999-12-31',NULL,'present',NULL,'61f6dddb-95a4-878d-abaa-c3b92b345460','ed602a6a-d101-8603-8ef3-0a2952ac04fe','Hồ Văn An','2010-05-06',NULL,'male','19',NULL,'051210000017',NULL,NULL,NULL,'01',NULL,NULL,NULL,'DEAD:2017-03-02',NULL,NULL,'ALIVE',NULL,NULL,NULL,NULL,'THCS',6,NULL,NULL,NULL,NULL,NULL,'1;4',2,NULL,NULL);
INSERT INTO child_version VALUES('01697f13-d500-71cd-846c-53498b3ca7d8','2019-03-15','2019-05-02T02:00:00.000010Z','2019-04-20',NULL,'present',NULL,'01697f13-d500-7263-9760-ca7ab3a9aaac','2cc262a2-f226-8259-bc16-4a460b085c41','Trần Văn Cam','2012-04-03','day','male',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO child_version VALUES('01697f13-d500-71cd-846c-53498b3ca7d8','2019-04-20','2019-05-02T02:00:00.000010Z','9999-12-31',NULL,'left','về quê','01697f13-d500-7263-9760-ca7ab3a9aaac','2cc262a2-f226-8259-bc16-4a460b085c41','Trần Văn Cam','2012-04-03','day','male',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE circumstance (
  child_id      TEXT NOT NULL,
  episode_id    TEXT NOT NULL,
  recorded_at   TEXT NOT NULL,
  superseded_at TEXT,
  code          TEXT NOT NULL,
  valid_from    TEXT NOT NULL,
  valid_to      TEXT NOT NULL,
  end_reason    TEXT,
  source        TEXT,
  note          TEXT,
  PRIMARY KEY (child_id, episode_id, recorded_at)
) STRICT;
INSERT INTO circumstance VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','d71e518d-7b39-8917-95b9-9883b392a25b','2018-12-31T02:00:00.000029Z','2019-05-02T02:00:00.000007Z','S04.2','2018-06-01','9999-12-31',NULL,'form','đã xem giấy');
INSERT INTO circumstance VALUES('68912432-9577-84fe-b01b-a81274c76ff7','016801fd-3d00-7abb-84c1-b7287aba4cf0','2018-12-31T02:00:00.000036Z','2019-05-02T02:00:00.000003Z','O01','2018-01-15','9999-12-31',NULL,'form',NULL);
INSERT INTO circumstance VALUES('68912432-9577-84fe-b01b-a81274c76ff7','016801fd-3d00-7abb-84c1-b7287aba4cf0','2019-05-02T02:00:00.000003Z',NULL,'O01','2018-01-15','2019-05-01','KHAC','form',NULL);
CREATE TABLE circumstance_evidence (
  child_id      TEXT NOT NULL,
  episode_id    TEXT NOT NULL,
  recorded_at   TEXT NOT NULL,
  evidence_no   INTEGER NOT NULL,
  type          TEXT NOT NULL,
  number        TEXT,
  issued_on     TEXT,
  issuer        TEXT,
  PRIMARY KEY (child_id, episode_id, recorded_at, evidence_no)
) STRICT;
INSERT INTO circumstance_evidence VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','d71e518d-7b39-8917-95b9-9883b392a25b','2018-12-31T02:00:00.000029Z',1,'GIAY_XAC_NHAN_KHUYET_TAT','12','2018-05-20',NULL);
CREATE TABLE support (
  child_id      TEXT NOT NULL,
  support_id    TEXT NOT NULL,
  recorded_at   TEXT NOT NULL,
  superseded_at TEXT,
  kind          TEXT NOT NULL,
  given_on      TEXT NOT NULL,
  PRIMARY KEY (child_id, support_id, recorded_at)
) STRICT;
INSERT INTO support VALUES('03fdeaac-6e30-85ec-a0ae-fb4700994691','10ee8394-2bc5-8b15-83fd-e6be9dd10e62','2018-12-31T02:00:00.000032Z',NULL,'X1','2018-11-20');
CREATE TABLE identifier (
  kind     TEXT NOT NULL,
  value    TEXT NOT NULL,
  child_id TEXT NOT NULL,
  PRIMARY KEY (kind, value)
) STRICT;
INSERT INTO identifier VALUES('id_number','051210000017','03fdeaac-6e30-85ec-a0ae-fb4700994691');
CREATE TABLE command (
  command_id TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  digest     TEXT NOT NULL,
  answer     TEXT NOT NULL,
  at         TEXT NOT NULL
) STRICT;
INSERT INTO command VALUES('38bfaea3-865b-8443-a9de-ab3910b97d99','register_household','904e14745cbe7010cd1c2402fcbcdb4d1e94373f5837e010ba55c499229c599a','{"id":"61f6dddb-95a4-878d-abaa-c3b92b345460","version":1,"findings":[]}','2018-12-31T02:00:00.000022Z');
INSERT INTO command VALUES('4f3a5d79-ced6-8f91-9e37-91013856cb74','register_child','5e7ab0a9513105cf2a456b0f2d0ee8c2a87e27106bb61025e65bc48cf9b8b506','{"id":"03fdeaac-6e30-85ec-a0ae-fb4700994691","version":1,"findings":[]}','2018-12-31T02:00:00.000026Z');
INSERT INTO command VALUES('35978ff5-1105-83ad-b001-1ecbd8684372','begin_circumstance','e48dadd689acc101b6e7891ff476ba8d0eeaa1329cb8ab4f2c111d802ba5f269','{"id":"03fdeaac-6e30-85ec-a0ae-fb4700994691","version":2,"findings":[]}','2018-12-31T02:00:00.000029Z');
INSERT INTO command VALUES('7cc23bf0-75ba-8fea-9eb1-1a80f5c5fb9f','give_support','38f18af6475ee2d376dc3d57ca5401f860f0b235d3afc0c234672ed9c4caa658','{"id":"03fdeaac-6e30-85ec-a0ae-fb4700994691","version":3,"findings":[]}','2018-12-31T02:00:00.000032Z');
INSERT INTO command VALUES('45727b0d-70ca-8b0f-80eb-88166bb5958a','register_child','d9e08d72fa193ba7e596ac33bb7858ae2382b32e35443773e19377c9329c8331','{"id":"68912432-9577-84fe-b01b-a81274c76ff7","version":2,"findings":[]}','2018-12-31T02:00:00.000036Z');
INSERT INTO command VALUES('2719ece6-8bc4-8753-8a51-0250abe54e80','change_child','f709bc60e0886d75117798d777671a13c01cf57e0bc7c8eea37f8ada5116f292','{"id":"03fdeaac-6e30-85ec-a0ae-fb4700994691","version":4,"findings":[]}','2019-03-15T02:00:00.000000Z');
INSERT INTO command VALUES('7d02ff53-f3c7-81b6-911b-aff9263354af','change_household','aa62a609c1feaa1fa34f422111e50870f2d39735c402b882c28a20518272bc60','{"id":"61f6dddb-95a4-878d-abaa-c3b92b345460","version":2,"findings":[]}','2019-03-15T02:00:00.000003Z');
INSERT INTO command VALUES('d3cdd3ed-a672-8bf2-947c-cb26f5c6c8a4','correct_child','5fff067aa03592ec1dd83753eeeb8e03f52a90816b2e2ce772a46a6f97cc4a99','{"id":"03fdeaac-6e30-85ec-a0ae-fb4700994691","version":6,"findings":[{"field":"grade","code":"CHECK_L17_TOO_YOUNG_FOR_GRADE","level":"warning","message":"Trẻ nhỏ hơn tuổi thường học lớp 6 quá 1 năm. Hãy xem lại lớp và ngày sinh."}]}','2019-05-02T02:00:00.000000Z');
INSERT INTO command VALUES('d139c0b6-820d-8c2c-b13c-775bea463ab3','end_circumstance','b94c1f2336064fa2529058cbbd12462eed735ed34fee3ab4eddad0ef6ed4e0f8','{"id":"68912432-9577-84fe-b01b-a81274c76ff7","version":4,"findings":[]}','2019-05-02T02:00:00.000003Z');
INSERT INTO command VALUES('5129d919-94b5-8f6d-aab5-ef0cbce67eb7','withdraw_circumstance','c36c617b6020cd563f7ae3faf4c7034b36195f81894922eed9c8e7ab71ecc1c9','{"id":"03fdeaac-6e30-85ec-a0ae-fb4700994691","version":7,"findings":[{"field":"grade","code":"CHECK_L17_TOO_YOUNG_FOR_GRADE","level":"warning","message":"Trẻ nhỏ hơn tuổi thường học lớp 6 quá 1 năm. Hãy xem lại lớp và ngày sinh."}]}','2019-05-02T02:00:00.000007Z');
INSERT INTO command VALUES('6e70b90c-f90f-8661-80a0-f8385113003e','record_departure','f5be9fb32caacec147a368195120ceeae5973f88fcdad31ace8730ca0a75a22d','{"id":"01697f13-d500-71cd-846c-53498b3ca7d8","version":2,"findings":[]}','2019-05-02T02:00:00.000010Z');
CREATE TABLE audit (
  audit_id     TEXT NOT NULL PRIMARY KEY,
  at           TEXT NOT NULL,
  actor_id     TEXT NOT NULL,
  operation    TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject      TEXT NOT NULL,
  unit_id      TEXT NOT NULL,
  outcome      TEXT NOT NULL,
  detail       TEXT NOT NULL
) STRICT;
INSERT INTO audit VALUES('016801fd-3d00-7528-8aa3-0b1a6cda4c5e','2018-12-31T02:00:00.000000Z','00000000-0000-0000-0000-000000000000','add_user','user','016801fd-3d00-79f4-ba67-6acb333d9988','9fdb60df-677a-8db7-a34c-0eeb8995c835','done','reader');
INSERT INTO audit VALUES('016801fd-3d00-7c6b-af70-bff5ae4af4d1','2018-12-31T02:00:00.000003Z','00000000-0000-0000-0000-000000000000','add_user','user','016801fd-3d00-702d-a960-5d3a31f2dffc','9fdb60df-677a-8db7-a34c-0eeb8995c835','done','commune');
INSERT INTO audit VALUES('016801fd-3d00-7e7f-8035-bb28c47229b2','2018-12-31T02:00:00.000006Z','00000000-0000-0000-0000-000000000000','add_user','user','016801fd-3d00-79cd-89dd-b9365d868628','9fdb60df-677a-8db7-a34c-0eeb8995c835','done','district');
INSERT INTO audit VALUES('016801fd-3d00-7ff3-9fdc-0f4438f19b7d','2018-12-31T02:00:00.000009Z','00000000-0000-0000-0000-000000000000','add_user','user','016801fd-3d00-7151-913e-52e5108cc707','9fdb60df-677a-8db7-a34c-0eeb8995c835','done','province');
INSERT INTO audit VALUES('016801fd-3d00-772d-b8ae-7e10c9ee760e','2018-12-31T02:00:00.000012Z','00000000-0000-0000-0000-000000000000','add_user','user','016801fd-3d00-7ac1-b019-61bb75b511cf','9fdb60df-677a-8db7-a34c-0eeb8995c835','done','reader');
INSERT INTO audit VALUES('016801fd-3d00-7ae6-b6d6-b89c1ff05cd9','2018-12-31T02:00:00.000015Z','00000000-0000-0000-0000-000000000000','add_user','user','016801fd-3d00-7fdb-8eb8-9cd91c3a1457','9fdb60df-677a-8db7-a34c-0eeb8995c835','done','administrator');
INSERT INTO audit VALUES('016801fd-3d00-7593-8d3b-52ffbb3a723f','2018-12-31T02:00:00.000018Z','00000000-0000-0000-0000-000000000000','add_user','user','016801fd-3d00-7efe-bbc9-e37e494f4bd5','9fdb60df-677a-8db7-a34c-0eeb8995c835','done','commune');
INSERT INTO audit VALUES('016801fd-3d00-7e18-89f1-814f9a77b589','2018-12-31T02:00:00.000022Z','016801fd-3d00-702d-a960-5d3a31f2dffc','register_household','household','61f6dddb-95a4-878d-abaa-c3b92b345460','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('016801fd-3d00-7112-b6bb-66f7e768eb7c','2018-12-31T02:00:00.000026Z','016801fd-3d00-702d-a960-5d3a31f2dffc','register_child','child','03fdeaac-6e30-85ec-a0ae-fb4700994691','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('016801fd-3d00-773d-af35-bdb447e2dc29','2018-12-31T02:00:00.000029Z','016801fd-3d00-702d-a960-5d3a31f2dffc','begin_circumstance','child','03fdeaac-6e30-85ec-a0ae-fb4700994691','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('016801fd-3d00-70d5-a7e2-62f1028a9885','2018-12-31T02:00:00.000032Z','016801fd-3d00-702d-a960-5d3a31f2dffc','give_support','child','03fdeaac-6e30-85ec-a0ae-fb4700994691','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('016801fd-3d00-781c-9ffe-77076c2a8ae7','2018-12-31T02:00:00.000036Z','016801fd-3d00-702d-a960-5d3a31f2dffc','register_child','child','68912432-9577-84fe-b01b-a81274c76ff7','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('01697f13-d500-7046-9d6d-62d0c74fae60','2019-03-15T02:00:00.000000Z','016801fd-3d00-702d-a960-5d3a31f2dffc','change_child','child','03fdeaac-6e30-85ec-a0ae-fb4700994691','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('01697f13-d500-76c3-90e7-864a6615fb95','2019-03-15T02:00:00.000003Z','016801fd-3d00-702d-a960-5d3a31f2dffc','change_household','household','61f6dddb-95a4-878d-abaa-c3b92b345460','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('01697f13-d500-725d-8257-86f30adc9f9d','2019-03-15T02:00:00.000020Z','016801fd-3d00-702d-a960-5d3a31f2dffc','import_row','child','01697f13-d500-71cd-846c-53498b3ca7d8','49d467db-b765-8b0b-a0ec-9222f0459e48','done','added');
INSERT INTO audit VALUES('01697f13-d500-703a-8d76-86933a7d2bd7','2019-03-15T02:00:00.000023Z','016801fd-3d00-702d-a960-5d3a31f2dffc','import_book','import','01697f13-d500-7eaa-9338-b2022e1f0fdb','49d467db-b765-8b0b-a0ec-9222f0459e48','done','rows=2 refused=1');
INSERT INTO audit VALUES('016a7645-1500-7e66-9ed1-ae8f27a85428','2019-05-02T02:00:00.000000Z','016801fd-3d00-702d-a960-5d3a31f2dffc','correct_child','child','03fdeaac-6e30-85ec-a0ae-fb4700994691','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('016a7645-1500-723b-9cdc-35f0b43af651','2019-05-02T02:00:00.000003Z','016801fd-3d00-702d-a960-5d3a31f2dffc','end_circumstance','child','68912432-9577-84fe-b01b-a81274c76ff7','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('016a7645-1500-79ee-b4e2-05da0cacd32f','2019-05-02T02:00:00.000007Z','016801fd-3d00-702d-a960-5d3a31f2dffc','withdraw_circumstance','child','03fdeaac-6e30-85ec-a0ae-fb4700994691','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
INSERT INTO audit VALUES('016a7645-1500-7b9b-b969-6fcf7181a1ce','2019-05-02T02:00:00.000010Z','016801fd-3d00-702d-a960-5d3a31f2dffc','record_departure','child','01697f13-d500-71cd-846c-53498b3ca7d8','49d467db-b765-8b0b-a0ec-9222f0459e48','done','');
CREATE TABLE account (
  user_id              TEXT NOT NULL PRIMARY KEY,
  username             TEXT NOT NULL UNIQUE,
  full_name            TEXT NOT NULL,
  role                 TEXT NOT NULL,
  unit_id              TEXT NOT NULL,
  password_hash        TEXT NOT NULL,
  must_change_password TEXT NOT NULL CHECK (must_change_password IN ('yes', 'no')),
  disabled             TEXT NOT NULL CHECK (disabled IN ('yes', 'no')),
  created_at           TEXT NOT NULL
) STRICT;
INSERT INTO account VALUES('016801fd-3d00-79f4-ba67-6acb333d9988','lan','Lan','reader','49d467db-b765-8b0b-a0ec-9222f0459e48','$argon2id$v=19$m=8,t=1,p=1$9W86pkIQruIdtnlAdh3b/g$a2vM2MjS0x2oq5PrXc+XJfJpQHFQZeDczBKywAOR/AA','no','no','2018-12-31T02:00:00.000000Z');
INSERT INTO account VALUES('016801fd-3d00-702d-a960-5d3a31f2dffc','binh','Bình','commune','49d467db-b765-8b0b-a0ec-9222f0459e48','$argon2id$v=19$m=8,t=1,p=1$xHU0Dm+Cqs1lMytHs6W18g$HHcGOhCmVEu56VtIYsJ8kZ+Vnr5aVRuPkrCYGqcM3pY','no','no','2018-12-31T02:00:00.000003Z');
INSERT INTO account VALUES('016801fd-3d00-79cd-89dd-b9365d868628','dung','Dung','district','72117a49-d90a-8469-b039-ae8fec34d361','$argon2id$v=19$m=8,t=1,p=1$6greCYzylD3vC5AuqxCDIA$UtDZqa4eDWHkEvn8mb2YfPp7K1mjuA+q4mhY7O3kxHM','no','no','2018-12-31T02:00:00.000006Z');
INSERT INTO account VALUES('016801fd-3d00-7151-913e-52e5108cc707','ha','Hà','province','528f50fb-72e6-8605-a54a-543b32acbae1','$argon2id$v=19$m=8,t=1,p=1$plryO5bEoEcQzv5hi0+wUw$sGAlucq7cOECETK2I2tT03boul5nF+iutboEQKwqoF8','no','no','2018-12-31T02:00:00.000009Z');
INSERT INTO account VALUES('016801fd-3d00-7ac1-b019-61bb75b511cf','minh','Minh','reader','9fdb60df-677a-8db7-a34c-0eeb8995c835','$argon2id$v=19$m=8,t=1,p=1$caW+i3Sel4FjtorgpGmPJA$zXTViBGI26Hy/2VRl7GFFM0YkEooSEEltRExYVNR9f8','no','no','2018-12-31T02:00:00.000012Z');
INSERT INTO account VALUES('016801fd-3d00-7fdb-8eb8-9cd91c3a1457','quy','Quý','administrator','9fdb60df-677a-8db7-a34c-0eeb8995c835','$argon2id$v=19$m=8,t=1,p=1$6fB++dfp4h/AFX05XgH6LQ$oN1Hi9LifeXPTtt74d8iyQWYAZDyvajiwUbzSQuW3kE','no','no','2018-12-31T02:00:00.000015Z');
INSERT INTO account VALUES('016801fd-3d00-7efe-bbc9-e37e494f4bd5','stranger','the stranger','commune','d78cbadd-688b-8270-a713-741a368a8cc1','$argon2id$v=19$m=8,t=1,p=1$2oxLAU7y5HmN9dTv/ER14g$YrwoN4fnyRRJTcnphm7TKaUCJXHmeKuNnNrzQ6CmcDQ','no','no','2018-12-31T02:00:00.000018Z');
CREATE TABLE account_session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  user_id    TEXT NOT NULL,
  csrf       TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at    TEXT NOT NULL
) STRICT;
CREATE TABLE sign_in_failure (
  failure_id TEXT NOT NULL PRIMARY KEY,
  username   TEXT NOT NULL,
  at         TEXT NOT NULL
) STRICT;
CREATE TABLE import_file (
  import_id    TEXT NOT NULL PRIMARY KEY,
  unit_id      TEXT NOT NULL,
  filename     TEXT NOT NULL,
  digest       TEXT NOT NULL,
  reference_on TEXT NOT NULL,
  at           TEXT NOT NULL,
  actor_id     TEXT NOT NULL,
  state        TEXT NOT NULL,
  stored_file  TEXT NOT NULL,
  summary      TEXT NOT NULL
) STRICT;
INSERT INTO import_file VALUES('01697f13-d500-7eaa-9338-b2022e1f0fdb','49d467db-b765-8b0b-a0ec-9222f0459e48','book.csv','69c3e0bbd9487629d44acb0352132cb5154308365622e86bcb63457a5d94497a','2019-03-15','2019-03-15T02:00:00.000023Z','016801fd-3d00-702d-a960-5d3a31f2dffc','committed','','{"rows":2,"accepted":1,"new":1,"changed":0,"unchanged":0,"refused":1,"warned":0,"households_new":1,"new_hamlets":[],"unknown_columns":[],"reasons":[{"code":"CHECK_L01_NOT_A_CHILD","level":"error","title":"Đến ngày  đã đủ 16 tuổi, không còn là trẻ em trong sổ. Hãy xem lại năm sinh; nếu đúng thì bỏ dòng này hoặc ghi ra khỏi sổ với lý do “đủ 16 tuổi”.","count":1}]}');
CREATE TABLE quarantine (
  import_id TEXT NOT NULL,
  row_no    INTEGER NOT NULL,
  unit_id   TEXT NOT NULL,
  state     TEXT NOT NULL,
  cells     TEXT NOT NULL,
  findings  TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (import_id, row_no)
) STRICT;
INSERT INTO quarantine VALUES('01697f13-d500-7eaa-9338-b2022e1f0fdb',3,'49d467db-b765-8b0b-a0ec-9222f0459e48','refused','{"match":["born|tran van gia|2000-04-03","home|tran van gia|to 1|2"],"cells":[{"key":"hamlet","label":"Thôn/bản/tổ dân phố","text":"Tổ 1"},{"key":"household_no","label":"Số hộ","text":"2"},{"key":"head_name","label":"Họ tên chủ hộ","text":"Trần Văn Tư"},{"key":"full_name","label":"Họ và tên","text":"Trần Văn Già"},{"key":"birth_date","label":"Ngày sinh","text":"03/04/2000"},{"key":"sex","label":"Giới tính","text":"Nam"}]}','[{"field":"birth_date","cell":"E3","code":"CHECK_L01_NOT_A_CHILD","level":"error","message":"Đến ngày 15/03/2019 đã đủ 16 tuổi, không còn là trẻ em trong sổ. Hãy xem lại năm sinh; nếu đúng thì bỏ dòng này hoặc ghi ra khỏi sổ với lý do “đủ 16 tuổi”.","message_en":"On 15/03/2019 the person is 16 or older and no longer a child of the register. Check the year of birth; if it is right, leave the row out or end the record with the reason “turned 16”."}]','2019-03-15T02:00:00.000022Z');
CREATE TABLE job (
  job_id     TEXT NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,
  state      TEXT NOT NULL,
  actor_id   TEXT NOT NULL,
  unit_id    TEXT NOT NULL,
  request    TEXT NOT NULL,
  done       INTEGER NOT NULL,
  total      INTEGER NOT NULL,
  result     TEXT NOT NULL,
  at         TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX unit_closure_by_ancestor ON unit_closure (ancestor_id, descendant_id);
CREATE INDEX household_version_by_hamlet ON household_version (hamlet) WHERE superseded_at IS NULL;
CREATE INDEX child_action_since ON child_action (recorded_at);
CREATE INDEX child_version_by_hamlet ON child_version (hamlet) WHERE superseded_at IS NULL;
CREATE INDEX child_version_by_household ON child_version (household) WHERE superseded_at IS NULL;
CREATE INDEX audit_by_subject ON audit (subject, at);
CREATE INDEX audit_since ON audit (at);
CREATE INDEX sign_in_failure_by_name ON sign_in_failure (username, at);
CREATE INDEX import_file_since ON import_file (at);
CREATE INDEX quarantine_open ON quarantine (unit_id) WHERE state = 'refused';
CREATE TRIGGER child_action_is_never_changed BEFORE UPDATE ON child_action BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER child_action_is_never_removed BEFORE DELETE ON child_action BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER household_action_is_never_changed BEFORE UPDATE ON household_action BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER household_action_is_never_removed BEFORE DELETE ON household_action BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
COMMIT;
