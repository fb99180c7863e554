#include "domain/fields.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

ChildFacts person_and_family() {
  return {.presence = Presence::left,
          .exit_reason = "chuyển về quê ngoại",
          .entry = Entry::arrival,
          .entry_from = SensitiveText("xã Trà Phong"),
          .household = {base::make_named_uuid("household", "1")},
          .hamlet = {base::make_named_uuid("hamlet", "1")},
          .facility = {base::make_named_uuid("facility", "1")},
          .full_name = SensitiveText("Hồ Thị Mây"),
          .other_name = SensitiveText("Mây"),
          .birth_date = day("2010-05-06"),
          .birth_precision = BirthPrecision::month,
          .birth_estimated = true,
          .sex = Sex::female,
          .ethnicity = "22",
          .nationality = "VN",
          .religion = "08",
          .birth_place = SensitiveText("Trạm y tế xã"),
          .home_town = SensitiveText("Sơn Hà, Quảng Ngãi"),
          .id_number = SensitiveText("051310000017"),
          .id_state = IdState::verified,
          .birth_registered = false,
          .birth_cert_no = SensitiveText("45/2010"),
          .birth_cert_on = day("2010-06-01"),
          .birth_cert_place = SensitiveText("UBND xã"),
          .relation_to_head = "01",
          .living_with = "05",
          .care = Care::relative,
          .care_decision = SensitiveText("12/QĐ-UBND"),
          .care_decision_on = day("2018-02-03"),
          .father_name = SensitiveText("Hồ Văn Rin"),
          .father_birth_year = 1980,
          .father_ethnicity = "22",
          .father_nationality = "VN",
          .father_occupation = SensitiveText("Làm ruộng"),
          .father_residence = SensitiveText("Xóm 2"),
          .father_states = {{ParentStatus::dead, day("2017-03-02")}},
          .father_away_to = SensitiveText("Bình Dương"),
          .mother_name = SensitiveText("Hồ Thị Lá"),
          .mother_birth_year = 1985,
          .mother_ethnicity = "22",
          .mother_nationality = "VN",
          .mother_occupation = SensitiveText("Làm ruộng"),
          .mother_residence = SensitiveText("Xóm 2"),
          .mother_states = {{ParentStatus::away, std::nullopt}},
          .mother_away_to = SensitiveText("Bình Dương"),
          .parents_divorced = false,
          .divorced_on = day("2016-05-05"),
          .divorce_decision = SensitiveText("7/2016/QĐST"),
          .carer_name = SensitiveText("Hồ Thị Đá"),
          .carer_relation = "05",
          .carer_birth_year = 1960,
          .carer_phone = SensitiveText("0912345678"),
          .residence = "TT"};
}

// Every member says something else than an empty record.
ChildFacts full_child() {
  auto facts = person_and_family();
  facts.school_status = "TH";
  facts.grade = 3;
  facts.school = SensitiveText("Trường Tiểu học số 1");
  facts.school_left_on = day("2018-03-01");
  facts.school_left_reason = SensitiveText("nhà xa trường");
  facts.lower_secondary_done = false;
  facts.lower_secondary_year = 2018;
  facts.works_for_living = false;
  facts.job = SensitiveText("Phụ hồ");
  facts.insurance_no = SensitiveText("TE1510000000017");
  facts.insurance_kind = "TE";
  facts.insurance_until = day("2019-12-31");
  facts.vaccinated = true;
  facts.disability_types = {1, 4};
  facts.disability_degree = 2;
  facts.disability_cert_no = SensitiveText("3/XN");
  facts.disability_cert_on = day("2017-01-02");
  facts.illness_listed = false;
  facts.illness = SensitiveText("tim bẩm sinh");
  facts.treatment_place = SensitiveText("Bệnh viện tỉnh");
  facts.weight_g = 21500;
  facts.height_cm = 118;
  facts.measured_on = day("2018-09-05");
  facts.checked_up_on = day("2018-10-05");
  facts.note = SensitiveText("đi lại khó khăn");
  return facts;
}

HouseholdFacts full_household() {
  return {.hamlet = {base::make_named_uuid("hamlet", "1")},
          .number = 7,
          .head_name = SensitiveText("Hồ Văn Rin"),
          .head_id = SensitiveText("051080000011"),
          .address = SensitiveText("Xóm 2, gần nhà văn hóa"),
          .phone = SensitiveText("0912345678"),
          .poverty = Poverty::poor,
          .poverty_year = 2018,
          .poverty_decision = SensitiveText("9/QĐ-UBND"),
          .policy_family = "LS",
          .ended = HouseholdEnd::merged};
}

template <class Facts>
Facts with(Facts facts, const FactChanges& changes) {
  for (const auto& change : changes) EXPECT_TRUE(apply_change(facts, change)) << change.key;
  return facts;
}

TEST(Fields, EveryMemberOfAChildIsInTheTable) {
  const auto facts = full_child();
  const auto& [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23,
               m24, m25, m26, m27, m28, m29, m30, m31, m32, m33, m34, m35, m36, m37, m38, m39, m40, m41, m42, m43, m44,
               m45, m46, m47, m48, m49, m50, m51, m52, m53, m54, m55, m56, m57, m58, m59, m60, m61, m62, m63, m64, m65,
               m66, m67, m68, m69, m70, m71, m72, m73, m74, m75, m76, m77, m78] = facts;
  static_cast<void>(m78);
  EXPECT_EQ(child_field_infos().size(), 78U);
  EXPECT_EQ(difference(ChildFacts{}, facts).size(), 78U);
  EXPECT_EQ(with(ChildFacts{}, difference(ChildFacts{}, facts)), facts);
}

TEST(Fields, EveryMemberOfAHouseholdIsInTheTable) {
  const auto facts = full_household();
  const auto& [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11] = facts;
  static_cast<void>(m11);
  EXPECT_EQ(household_field_infos().size(), 11U);
  EXPECT_EQ(with(HouseholdFacts{}, difference(HouseholdFacts{}, facts)), facts);
}

TEST(Fields, ADifferenceTakesBackAsWell) {
  EXPECT_EQ(with(full_household(), difference(full_household(), HouseholdFacts{})), HouseholdFacts{});
  ChildFacts present_only = full_child();
  present_only.note = {};
  present_only.grade = std::nullopt;
  const FactChanges expected = {{"grade", ""}, {"note", ""}};
  EXPECT_EQ(difference(full_child(), present_only), expected);
}

TEST(Fields, NoDifferenceBetweenEqualRecords) {
  EXPECT_TRUE(difference(full_child(), full_child()).empty());
}

TEST(Fields, AnUnknownKeyOrAMalformedValueChangesNothing) {
  auto facts = full_child();
  EXPECT_FALSE(apply_change(facts, {"favourite_colour", "blue"}));
  EXPECT_FALSE(apply_change(facts, {"birth_date", "2018-02-30"}));
  EXPECT_FALSE(apply_change(facts, {"sex", "Nam"}));
  EXPECT_FALSE(apply_change(facts, {"number", "3"}));  // a household's
  EXPECT_EQ(facts, full_child());
}

TEST(Fields, KeysAreUniqueAndEveryFieldHasBothLabels) {
  for (const auto* infos : {&child_field_infos(), &household_field_infos()}) {
    std::set<std::string_view> keys;
    std::set<std::string_view> labels;
    for (const auto& info : *infos) {
      EXPECT_TRUE(keys.insert(info.key).second) << info.key;
      EXPECT_TRUE(labels.insert(info.vi).second) << info.vi;
      EXPECT_FALSE(info.vi.empty() || info.en.empty()) << info.key;
    }
  }
}

TEST(Fields, WhatTellsWhoSomebodyIsIsNeverOpen) {
  for (const auto& info : child_field_infos()) {
    const bool written_freely = info.kind == FieldKind::text;
    EXPECT_FALSE(written_freely && info.privacy == Privacy::open) << info.key;
    const bool family_or_health =
        info.key.ends_with("_states") || info.key.starts_with("disability") || info.key == "illness_listed";
    EXPECT_FALSE(family_or_health && info.privacy != Privacy::sensitive) << info.key;
  }
}

TEST(Fields, ApplyingADifferenceGivesTheOtherRecord) {
  EXPECT_TRUE(rc::check([] {
    auto one = full_child();
    auto other = full_child();
    const auto set_some = [](ChildFacts& facts) {
      facts.grade = *rc::gen::element(std::optional<int>(), std::optional<int>(1), std::optional<int>(12));
      facts.sex =
          *rc::gen::element(std::optional<Sex>(), std::optional<Sex>(Sex::male), std::optional<Sex>(Sex::female));
      facts.parents_divorced =
          *rc::gen::element(std::optional<bool>(), std::optional<bool>(true), std::optional<bool>(false));
      facts.school_status = *rc::gen::element<std::string>("", "TH", "BH");
      facts.presence = *rc::gen::element(Presence::present, Presence::left, Presence::dead);
    };
    set_some(one);
    set_some(other);
    RC_ASSERT(with(one, difference(one, other)) == other);
  }));
}

}  // namespace
}  // namespace mangnon::domain
