#include "domain/sheet_code.hpp"

#include <gtest/gtest.h>

namespace mangnon::domain {
namespace {

const SheetCode PRINTED{.household = {base::make_named_uuid("household", "7")},
                        .printed_at = base::Moment{1'545'000'000'000'000}};

TEST(SheetCode, IsReadBackAsItWasPrinted) {
  const auto text = format_sheet_code(PRINTED);
  EXPECT_EQ(text.size(), 59U);
  EXPECT_EQ(text.find_first_not_of("0123456789", 4), std::string::npos) << "digits alone";
  EXPECT_EQ(parse_sheet_code(text), PRINTED);
  EXPECT_EQ(parse_sheet_code(" mn2:" + text.substr(4) + "\r\n"), PRINTED);
  EXPECT_EQ(parse_sheet_code("MN2 " + text.substr(4, 10) + ' ' + text.substr(14)), PRINTED);
  const SheetCode largest{.household = *base::parse_id<HouseholdId>("ffffffff-ffff-ffff-ffff-ffffffffffff"),
                          .printed_at = base::Moment{0}};
  EXPECT_EQ(parse_sheet_code(format_sheet_code(largest)), largest);
}

TEST(SheetCode, OneMisreadDigitOrTwoExchangedAreNoticed) {
  const auto text = format_sheet_code(PRINTED);
  for (std::size_t at = 4; at < text.size(); ++at) {
    auto misread = text;
    misread[at] = misread[at] == '9' ? '0' : static_cast<char>(misread[at] + 1);
    EXPECT_EQ(parse_sheet_code(misread), std::nullopt) << at;
    auto exchanged = text;
    if (at + 1 < text.size() && text[at] != text[at + 1]) {
      std::swap(exchanged[at], exchanged[at + 1]);
      EXPECT_EQ(parse_sheet_code(exchanged), std::nullopt) << at;
    }
    EXPECT_EQ(parse_sheet_code(text.substr(0, at)), std::nullopt) << at;
  }
}

TEST(SheetCode, TheFirstSheetsAreRead) {
  EXPECT_EQ(parse_sheet_code("MN1:" + PRINTED.household.text()), SheetCode{.household = PRINTED.household});
  for (const auto* wrong :
       {"", "M", "MN1:", "MN1:x", "MN2:", "MN2:12", "MN3:12", "http://x", "MN2:99999999999999999999"})
    EXPECT_EQ(parse_sheet_code(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace mangnon::domain
