// In whose name a paper is signed (LETTER-3, LETTER-4).
#include "domain/signing.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

using Lines = std::vector<std::string>;
const Office COMMUNE{
    .issuing = "Ủy ban nhân dân xã Bình Đông", .sign_for = "TM. Ủy ban nhân dân", .signer = "Chủ tịch"};
const Office DEPARTMENT{.issuing = "Sở Y tế", .sign_for = "", .signer = "Giám đốc"};

TEST(Signing, NamesTheBodyThenTheCapacityThenTheTitle) {
  using enum SigningCapacity;
  EXPECT_EQ(signing_lines(COMMUNE, head, ""), (Lines{"TM. Ủy ban nhân dân", "Chủ tịch"}));
  EXPECT_EQ(signing_lines(COMMUNE, deputy, ""), (Lines{"TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"}));
  EXPECT_EQ(signing_lines(COMMUNE, by_order, "Trưởng phòng Văn hóa - Xã hội"),
            (Lines{"TL. Chủ tịch", "Trưởng phòng Văn hóa - Xã hội"}));
  EXPECT_EQ(signing_lines(DEPARTMENT, head, ""), Lines{"Giám đốc"});
  EXPECT_EQ(signing_lines(DEPARTMENT, deputy, ""), (Lines{"KT. Giám đốc", "Phó Giám đốc"}));
  EXPECT_EQ(signing_lines(DEPARTMENT, by_authorisation, "Chánh Văn phòng"),
            (Lines{"TUQ. Giám đốc", "Chánh Văn phòng"}));
  EXPECT_EQ(signing_lines(DEPARTMENT, by_order, ""), (Lines{"TL. Giám đốc", "…………………"}));
}

TEST(Signing, ABodyIsAbbreviatedAsInItsNumbers) {
  EXPECT_EQ(body_abbreviation("Ủy ban nhân dân xã Bình Đông"), "UBND");
  EXPECT_EQ(body_abbreviation("Sở Lao động - Thương binh và Xã hội"), "SLĐTBXH");
  EXPECT_EQ(body_abbreviation("Phòng Lao động - Thương binh và Xã hội"), "PLĐTBXH");
  EXPECT_EQ(body_abbreviation("Sở Y tế"), "SYT");
  EXPECT_EQ(body_abbreviation(""), "");
}

}  // namespace
}  // namespace mangnon::domain
