#include "domain/fields.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace mangnon::domain {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

// Every member says something else than an empty record.
ChildFacts full_child() {
  return {.presence = Presence::left,
          .exit_reason = "chuyển về quê ngoại",
          .household = {base::make_named_uuid("household", "1")},
          .hamlet = {base::make_named_uuid("hamlet", "1")},
          .full_name = SensitiveText("Hồ Thị Mây"),
          .birth_date = day("2010-05-06"),
          .birth_precision = BirthPrecision::month,
          .sex = Sex::female,
          .ethnicity = "22",
          .nationality = "VN",
          .id_number = SensitiveText("051310000017"),
          .id_state = IdState::verified,
          .birth_registered = false,
          .relation_to_head = "01",
          .living_with = "05",
          .care = Care::relative,
          .father_name = SensitiveText("Hồ Văn Rin"),
          .father_birth_year = 1980,
          .father_states = {{ParentStatus::dead, day("2017-03-02")}},
          .mother_name = SensitiveText("Hồ Thị Lá"),
          .mother_birth_year = 1985,
          .mother_states = {{ParentStatus::away, std::nullopt}},
          .parents_divorced = false,
          .carer_name = SensitiveText("Hồ Thị Đá"),
          .carer_relation = "05",
          .residence = "TT",
          .school_status = "TH",
          .grade = 3,
          .school = SensitiveText("Trường Tiểu học số 1"),
          .lower_secondary_done = false,
          .works_for_living = false,
          .insurance_no = SensitiveText("TE1510000000017"),
          .insurance_until = day("2019-12-31"),
          .disability_types = {1, 4},
          .disability_degree = 2,
          .illness_listed = false,
          .note = SensitiveText("đi lại khó khăn")};
}

HouseholdFacts full_household() {
  return {.hamlet = {base::make_named_uuid("hamlet", "1")},
          .number = 7,
          .head_name = SensitiveText("Hồ Văn Rin"),
          .address = SensitiveText("Xóm 2, gần nhà văn hóa"),
          .phone = SensitiveText("0912345678"),
          .poverty = Poverty::poor};
}

template <class Facts>
Facts with(Facts facts, const FactChanges& changes) {
  for (const auto& change : changes) EXPECT_TRUE(apply_change(facts, change)) << change.key;
  return facts;
}

TEST(Fields, EveryMemberOfAChildIsInTheTable) {
  const auto facts = full_child();
  const auto& [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23,
               m24, m25, m26, m27, m28, m29, m30, m31, m32, m33, m34, m35, m36, m37] = facts;
  static_cast<void>(m37);
  EXPECT_EQ(child_field_infos().size(), 37U);
  EXPECT_EQ(difference(ChildFacts{}, facts).size(), 37U);
  EXPECT_EQ(with(ChildFacts{}, difference(ChildFacts{}, facts)), facts);
}

TEST(Fields, EveryMemberOfAHouseholdIsInTheTable) {
  const auto facts = full_household();
  const auto& [m1, m2, m3, m4, m5, m6] = facts;
  static_cast<void>(m6);
  EXPECT_EQ(household_field_infos().size(), 6U);
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
  rc::check([] {
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
  });
}

}  // namespace
}  // namespace mangnon::domain
