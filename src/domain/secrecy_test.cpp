// Which facts, values, words and supports are not for everybody (ACCESS-14, ACCESS-29), and which words only look so.
#include "domain/secrecy.hpp"

#include <gtest/gtest.h>

#include "domain/fields.hpp"

namespace mangnon::domain {
namespace {

TEST(Secrecy, OfAFactIsThatOfItsFieldItsValueOrItsWords) {
  EXPECT_EQ(secrecy_of_fact("note", "hay đau bụng"), Secrecy::restricted);
  EXPECT_EQ(secrecy_of_fact("illness", "Tan máu bẩm sinh"), Secrecy::restricted);
  EXPECT_EQ(secrecy_of_fact("living_with", "12"), Secrecy::restricted);
  EXPECT_EQ(secrecy_of_fact("carer_relation", "12"), Secrecy::restricted);
  EXPECT_EQ(secrecy_of_fact("father_states", "DEAD;DETAINED:2017-03-02"), Secrecy::restricted);
  EXPECT_EQ(secrecy_of_fact("school", "Trường Giáo dưỡng số 3"), Secrecy::restricted);
  EXPECT_EQ(secrecy_of_fact("mother_residence", "TRẠI GIAM Bình Điền"), Secrecy::restricted);
  EXPECT_EQ(secrecy_of_fact("school_left_reason", "đi cai nghiện"), Secrecy::restricted);
  EXPECT_EQ(secrecy_of_fact("job", "bị bóc lột ở quán"), Secrecy::restricted);
}

TEST(Secrecy, HivIsSecretInWhateverWords) {
  EXPECT_EQ(secrecy_of_fact("illness", "HIV"), Secrecy::secret);
  EXPECT_EQ(secrecy_of_fact("note", "mẹ uống ARV từ 2016"), Secrecy::secret);
  EXPECT_EQ(secrecy_of_fact("father_occupation", "mất vì AIDS"), Secrecy::secret);
  EXPECT_EQ(secrecy_of_words("trại giam, nhiễm HIV"), Secrecy::secret);
}

TEST(Secrecy, WordsAreWholeAndNamesAreNames) {
  EXPECT_EQ(secrecy_of_words("Tam Lãnh, Phú Ninh"), Secrecy::ordinary);
  EXPECT_EQ(secrecy_of_words("Phật tử, chùa Từ Đàm"), Secrecy::ordinary);
  EXPECT_EQ(secrecy_of_words("thợ bảo hành điện lạnh"), Secrecy::ordinary);
  EXPECT_EQ(secrecy_of_words("archive"), Secrecy::ordinary);
  EXPECT_EQ(secrecy_of_fact("carer_name", "Mai Dâm"), Secrecy::ordinary);
  EXPECT_EQ(secrecy_of_fact("living_with", "11"), Secrecy::ordinary);
  EXPECT_EQ(secrecy_of_fact("grade", "12"), Secrecy::ordinary);
  EXPECT_EQ(secrecy_of_fact("father_states", "DEAD:2017-03-02"), Secrecy::ordinary);
}

TEST(Secrecy, OfSupportsThatFollowHarm) {
  for (const auto* kind : {"B1", "B3", "T1", "P1"}) EXPECT_EQ(secrecy_of_support(kind), Secrecy::restricted) << kind;
  for (const auto* kind : {"X1", "B2", "P2", "Q1", "KHAC"}) EXPECT_EQ(secrecy_of_support(kind), Secrecy::ordinary);
}

}  // namespace
}  // namespace mangnon::domain
