// UNIT-14: the head of a paper by date.
#include "domain/unit_office.hpp"

#include <gtest/gtest.h>

#include "base/check.hpp"
#include "domain/unit_data_for_test.hpp"

namespace mangnon::domain {
namespace {

std::optional<Office> office(const char* code, const char* on) {
  static const auto AGENCIES = parse_agencies(data_file("agencies.csv"));
  return office_of(AGENCIES, *real_units(), real_units()->find_by_code(code, day(on)).value(), day(on));
}

TEST(UnitOffice, TheProvincesDepartmentChangesOnTheFirstOfMarch2025) {
  EXPECT_EQ(office("51", "2025-02-28"), (Office{"Ủy ban nhân dân tỉnh Quảng Ngãi",
                                                "Sở Lao động - Thương binh và Xã hội", "Quảng Ngãi", "", "Giám đốc"}));
  EXPECT_EQ(office("51", "2025-03-01")->issuing, "Sở Y tế");
}

TEST(UnitOffice, TheMinistryChangesOnTheFirstOfMarch2025) {
  EXPECT_EQ(office("VN", "2025-02-28"),
            (Office{"Bộ Lao động - Thương binh và Xã hội", "Cục Trẻ em", "Hà Nội", "", "Cục trưởng"}));
  EXPECT_EQ(office("VN", "2025-03-01"), (Office{"Bộ Y tế", "Cục Bà mẹ và Trẻ em", "Hà Nội", "", "Cục trưởng"}));
}

TEST(UnitOffice, ADistrictHasItsDivisionUntilItsLastDay) {
  EXPECT_EQ(
      office("468", "2018-07-06"),
      (Office{"Ủy ban nhân dân huyện Cam Lộ", "Phòng Lao động - Thương binh và Xã hội", "Cam Lộ", "", "Trưởng phòng"}));
  EXPECT_TRUE(office("468", "2025-06-30"));
  const auto ended = real_units()->find_by_code("468", day("2025-06-30")).value();
  EXPECT_FALSE(office_of(parse_agencies(data_file("agencies.csv")), *real_units(), ended, day("2025-07-01")));
}

TEST(UnitOffice, ACommuneSpeaksThroughItsPeoplesCommittee) {
  EXPECT_EQ(office("00004", "2025-07-01"),
            (Office{"", "Ủy ban nhân dân phường Ba Đình", "Ba Đình", "TM. Ủy ban nhân dân", "Chủ tịch"}));
}

TEST(UnitOffice, AHamletsPapersAreItsCommunes) {
  const auto commune = real_units()->find_by_code("00004", day("2025-07-01")).value();
  const UnitVersion hamlet{UnitId{base::make_named_uuid("test", "h")},
                           UnitLevel::hamlet,
                           "00004.001",
                           "Tổ dân phố 1",
                           "1",
                           "to_dan_pho",
                           commune,
                           {day("2025-07-01"), base::FOREVER}};
  const auto tree = real_units()->with_hamlet(hamlet).value();
  const auto head = office_of(parse_agencies(data_file("agencies.csv")), *tree, hamlet.id, day("2026-01-01"));
  ASSERT_TRUE(head);
  EXPECT_EQ(head->superior, "Ủy ban nhân dân phường Ba Đình");
  EXPECT_EQ(head->issuing, "Tổ dân phố 1");
  EXPECT_EQ(head->place, "Ba Đình");
}

TEST(UnitOffice, ANumberedWardAndHoChiMinhCityAreWrittenInFull) {
  EXPECT_EQ(office("79", "2018-12-31")->place, "Thành phố Hồ Chí Minh");
  UnitVersion ward;
  ward.name = "Phường 5";
  ward.short_name = "5";
  EXPECT_EQ(place_name(ward), "Phường 5");
}

TEST(UnitOffice, NoLevelHasTwoOfficesOnOneDay) {
  const auto agencies = parse_agencies(data_file("agencies.csv"));
  for (std::size_t i = 0; i < agencies.size(); ++i)
    for (std::size_t j = i + 1; j < agencies.size(); ++j)
      EXPECT_FALSE(agencies[i].level == agencies[j].level && agencies[i].valid.from < agencies[j].valid.to &&
                   agencies[j].valid.from < agencies[i].valid.to)
          << i << " " << j;
}

TEST(UnitOffice, AMalformedListIsABrokenWorld) {
  EXPECT_THROW((void)parse_agencies("level,superior\nprovince,x\n"), base::BrokenInvariant);
}

}  // namespace
}  // namespace mangnon::domain
