// The children of an invented book of ward A on 31/12/2018, chosen so that every column and every edge is met.
#pragma once

#include "reports/register_for_test.hpp"

namespace mangnon::reports {

inline domain::FactChanges person(const char* name, const char* born, const char* sex, const char* ethnicity,
                                  domain::FactChanges more = {}) {
  domain::FactChanges facts = {{"full_name", name}, {"birth_date", born}, {"sex", sex}, {"ethnicity", ethnicity}};
  facts.insert(facts.end(), more.begin(), more.end());
  return facts;
}

inline std::vector<WrittenChild> ward_children() {
  return {
      {.hamlet = "A1",
       .household = 1,
       .facts = person("Phạm Văn An", "2010-05-01", "male", "01",
                       {{"id_number", "051210000018"},
                        {"father_name", "Phạm Văn Tư"},
                        {"father_states", "DEAD:2016-02-03"},
                        {"mother_name", "Lê Thị Sáu"},
                        {"school_status", "TH"},
                        {"grade", "3"},
                        {"school", "Trường Tiểu học Nghĩa Chánh"},
                        {"disability_types", "1"},
                        {"disability_degree", "2"}}),
       .codes = {{"S04.2"}, {"R07"}},
       .supports = {{"X1", "2018-03-01"}, {"Y1", "2019-01-01"}}},
      {.hamlet = "A1",
       .household = 1,
       .facts = person("Phạm Thị Bé", "2013-01-01", "female", "01"),
       .codes = {{"R01"}}},
      {.hamlet = "A1",
       .household = 2,
       .facts = person("Đinh Thị Bình", "2005-02-03", "female", "19",
                       {{"mother_name", "Đinh Thị Ba"}, {"school_status", "BH"}}),
       .codes = {{"S05"}},
       .supports = {{"T1", "2018-05-05"}}},
      {.hamlet = "A1",
       .household = 3,
       .facts = person("Trần Thị Én", "2002-12-31", "female", "01"),
       .codes = {{"S04.3"}}},
      {.hamlet = "A1",
       .household = 3,
       .facts = person("Trần Văn Dũng", "2003-01-01", "male", "01"),
       .codes = {{"R05"}, {"O02"}}},
      {.hamlet = "A2",
       .household = 1,
       .facts = person("Nguyễn Thị Cúc", "2015-07-07", "female", "01",
                       {{"father_states", "DEAD"},
                        {"mother_states", "DEAD"},
                        {"carer_name", "Hồ Thị Mười"},
                        {"carer_relation", "05"},
                        {"school_status", "MG"}}),
       .codes = {{"S01.3"}, {"S13.1"}},
       .supports = {{"KHAC", "2018-12-31"}}},
      {.hamlet = "A2",
       .household = 2,
       .facts = person("Bùi Thị Hạnh", "2012-01-01", "female", "01",
                       {{"birth_precision", "year"}, {"father_states", "DEAD"}, {"mother_states", "DETAINED"}}),
       .codes = {{"S03.3"}, {"S11.4", "2018-12-31"}},
       .supports = {{"P1", "2018-12-31"}}},
      {.hamlet = "A2",
       .household = 3,
       .facts = person("Trẻ chưa đặt tên", "2018-11-01", "undetermined", "", {{"birth_precision", "month"}}),
       .codes = {{"S02.1", "2018-11-05"}},
       .from = "2018-11-05"},
      {.hamlet = "A2",
       .household = 4,
       .facts = person("Võ Văn Khỏi", "2011-06-06", "male", "01"),
       .codes = {{"S13.2", "2018-01-01", "2018-12-31"}}},
      {.hamlet = "A2", .household = 4, .facts = person("Võ Thị Sinh", "2019-01-01", "female", "01")},
  };
}

// Two children who are no longer there on 31/12/2018.
inline void add_ward(RegisterForTest& book) {
  book.add(ward_children());
  const auto gone = book.add({{.hamlet = "A1",
                               .household = 4,
                               .facts = person("Hồ Thị Giang", "2010-01-01", "female", "01"),
                               .codes = {{"S04.1"}}},
                              {.hamlet = "A1",
                               .household = 4,
                               .facts = person("Hồ Văn Mất", "2010-01-01", "male", "01"),
                               .codes = {{"S13.1"}}}});
  book.act(gone[0], domain::ActionKind::changed, "2018-12-31", {{"presence", "left"}});
  book.act(gone[1], domain::ActionKind::changed, "2018-06-01", {{"presence", "dead"}});
}

}  // namespace mangnon::reports
