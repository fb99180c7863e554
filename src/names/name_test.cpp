#include "names/name.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "names/failures.hpp"

namespace mangnon::names {
namespace {

std::vector<std::string_view> codes(std::string_view name) {
  std::vector<std::string_view> ids;
  for (const auto& finding : check_name(name, "full_name")) {
    EXPECT_EQ(finding.field, "full_name");
    ids.push_back(finding.type->id);
  }
  return ids;
}

using Codes = std::vector<std::string_view>;

TEST(SplitName, FirstWordIsFamilyLastIsGiven) {
  EXPECT_EQ(split_name("Nguyễn Thị Hồng Nhung"), (NameParts{"Nguyễn", "Thị Hồng", "Nhung"}));
  EXPECT_EQ(split_name(" Lê  An "), (NameParts{"Lê", "", "An"}));
  EXPECT_EQ(split_name("Sử"), (NameParts{"", "", "Sử"}));
  EXPECT_EQ(split_name(""), (NameParts{}));
  EXPECT_EQ(split_name("H'Hen Niê"), (NameParts{"H'Hen", "", "Niê"}));
}

TEST(SplitName, CompoundFamilyNamesStayTogetherWhenAGivenNameFollows) {
  EXPECT_EQ(split_name("Tôn Nữ Thị Ninh"), (NameParts{"Tôn Nữ", "Thị", "Ninh"}));
  EXPECT_EQ(split_name("CÔNG TẰNG TÔN NỮ KHÁNH NGUYỆT"), (NameParts{"CÔNG TẰNG TÔN NỮ", "KHÁNH", "NGUYỆT"}));
  EXPECT_EQ(split_name("Âu Dương Phong"), (NameParts{"Âu Dương", "", "Phong"}));
  EXPECT_EQ(split_name("Âu Dương"), (NameParts{"Âu", "", "Dương"}));
  EXPECT_EQ(split_name("Âu Dươngg Phong"), (NameParts{"Âu", "Dươngg", "Phong"}));
}

TEST(TidyName, KeepsTheRegisteredFormAndRepairsOnlyItsTyping) {
  EXPECT_EQ(tidy_name("\u00A0 Nguye\u0302\u0303n\t Thị\n Hòa "), "Nguyễn Thị Hòa");
  EXPECT_EQ(tidy_name("Ðặng Thị ðào"), "Đặng Thị đào");
  EXPECT_EQ(tidy_name("H’Hen NIÊ"), "H’Hen NIÊ");
}

TEST(CheckName, AcceptsVietnameseAndMinorityAndForeignNames) {
  for (const char* name : {"Nguyễn Thị Hòa", "H'Hen Niê", "H’Hen Niê", "Y Blunh", "A Sử", "Ksor H'Lâm", "Siu-Y Thoa",
                           "Y Ƀlŭk Čơ̆", "Zoë Müller", "Trai Nguyễn Thị Lan"})
    EXPECT_EQ(codes(name), Codes{}) << name;
}

TEST(CheckName, PointsOutASingleWord) {
  EXPECT_EQ(codes("K'Brểu"), Codes{"NAME_ONE_WORD"});
  EXPECT_EQ(codes("Lan"), Codes{"NAME_ONE_WORD"});
  EXPECT_EQ(NAME_ONE_WORD.level, base::Level::warning);
}

TEST(CheckName, RefusesDigits) {
  EXPECT_EQ(codes("Nguyễn Văn An 2"), Codes{"NAME_HAS_DIGITS"});
  EXPECT_EQ(codes("12"), Codes{"NAME_HAS_DIGITS"});
}

TEST(CheckName, RefusesOldFonts) {
  EXPECT_EQ(codes("NguyÔn ThÞ"), Codes{"NAME_LEGACY_ENCODING"});
  EXPECT_EQ(codes("Nguyeãn Thò"), Codes{"NAME_LEGACY_ENCODING"});
}

TEST(CheckName, RefusesOtherScriptsAndSigns) {
  EXPECT_EQ(codes("Nguyễn Дарья"), Codes{"NAME_MIXED_SCRIPTS"});
  EXPECT_EQ(codes("Nguyễn Văn Аn"), Codes{"NAME_MIXED_SCRIPTS"});  // the A is Cyrillic
  EXPECT_EQ(codes("Nguyễn Văn An (mất)"), Codes{"NAME_NOT_LETTERS"});
  EXPECT_EQ(codes("Nguye^~n Van"), Codes{"NAME_NOT_LETTERS"});
  EXPECT_EQ(codes("- '"), Codes{"NAME_NOT_LETTERS"});
}

TEST(CheckName, RefusesNothingAndTooMuch) {
  EXPECT_EQ(codes(" \u00A0"), Codes{"NAME_MISSING"});
  const std::string longest = "Lê " + std::string(77, 'a');
  EXPECT_EQ(codes(longest), Codes{});
  EXPECT_EQ(codes(longest + "a"), Codes{"NAME_TOO_LONG"});
  EXPECT_EQ(check_name(longest + "a", "").front().params, (std::vector<std::string>{"81", "80"}));
}

TEST(CheckName, CountsCharactersNotBytes) {
  std::string name = "Lê ";
  for (int i = 0; i < 77; ++i) name += "ễ";
  EXPECT_EQ(codes(name), Codes{});
}

TEST(UnnamedNewborn, IsCalledAfterTheMother) {
  EXPECT_EQ(unnamed_newborn(Newborn::boy, " Nguyễn Thị Lan"), "Trai Nguyễn Thị Lan");
  EXPECT_EQ(unnamed_newborn(Newborn::girl, "H'Hen Niê"), "Gái H'Hen Niê");
  EXPECT_EQ(unnamed_newborn(Newborn::girl, ""), "Gái chưa đặt tên");
  EXPECT_EQ(unnamed_newborn(Newborn::child, ""), "Trẻ chưa đặt tên");
  EXPECT_TRUE(is_unnamed_newborn("Trẻ chưa đặt tên"));
  EXPECT_TRUE(is_unnamed_newborn("Trai Nguyễn Thị Lan"));
  EXPECT_TRUE(is_unnamed_newborn("GÁI H'Hen Niê"));
  EXPECT_FALSE(is_unnamed_newborn("Nguyễn Thị Gái"));
  EXPECT_FALSE(is_unnamed_newborn("Trai Lan"));
}

TEST(Failures, AreListedOnceEachInBothLanguages) {
  for (const auto* type : FAILURES) {
    EXPECT_EQ(std::count(std::begin(FAILURES), std::end(FAILURES), type), 1);
    EXPECT_FALSE(type->vi.empty() || type->en.empty() || type->source.empty()) << type->id;
  }
}

}  // namespace
}  // namespace mangnon::names
