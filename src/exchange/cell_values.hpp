// What people write into cells, understood: a date in any of the ways it is written in a commune office, a yes or no, a
// code or its name, several of them in one cell. One cell at a time and nothing else: whether a value fits the child is
// asked later. Source: contract "Workbook in"; domain.md 3.4, 3.5, 4.1.
//
// 1. A refusal is a failure of cell_failures.hpp whose first parameter, the cell, is left for the caller to put in
// front.
// 2. No parser guesses silently: what it cannot read, it refuses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "exchange/code_list.hpp"
#include "exchange/import_row.hpp"
#include "exchange/sheet.hpp"

namespace mangnon::exchange {

struct DateRules {
  base::Date on{};  // the reference date: two-digit years up to its year are 20yy, later ones 19yy
};

// dd/mm/yyyy, d-m-yy, d.m.yyyy, yyyy-mm-dd, ddmmyyyy, mm/yyyy, yyyy, "ngày 5 tháng 3 năm 2012", and Excel's serial
// numbers (a number beside a date format, or any number of at least five digits).
// FAILS with CELL_DATE_IMPOSSIBLE (31/02, month 13), CELL_DATE_UNREADABLE.
[[nodiscard]] base::Result<ImportedDate> parse_date(const RawCell& cell, const DateRules& rules);
[[nodiscard]] base::Result<ImportedDate> parse_date_text(std::string_view text, const DateRules& rules);

// The year of a birth: 1985, or the year of a whole date. FAILS with CELL_YEAR_UNREADABLE.
[[nodiscard]] base::Result<int> parse_birth_year(const RawCell& cell, const DateRules& rules);

struct NumberRange {
  int least = 0;
  int most = 0;
};
// A whole number; "12.0" is 12, and "012.2" (the second sheet of household 12) is 12.
// FAILS with CELL_NUMBER_UNREADABLE.
[[nodiscard]] base::Result<int> parse_number(const RawCell& cell, NumberRange range);

// The grade in "5", "Lớp 5", "5A2", "10A1"; absent for the groups of a nursery or kindergarten ("Lá", "Mầm").
// FAILS with CELL_NUMBER_UNREADABLE.
[[nodiscard]] base::Result<std::optional<int>> parse_grade(const RawCell& cell);

// The digits of an ID, insurance or telephone number without blanks, dots and hyphens; other text stays as written.
// FAILS with CELL_NUMBER_SCIENTIFIC for "2.02E+10" and fractions.
[[nodiscard]] base::Result<std::string> parse_digits(const RawCell& cell);

// "C", "Có", "x", "1" … against "K", "Không", "0". FAILS with CELL_VALUE_UNKNOWN.
[[nodiscard]] base::Result<bool> parse_yes_no(const RawCell& cell, const CodeLists& lists, base::Date on);

// The code of one value of a list. FAILS with CELL_VALUE_UNKNOWN, naming the list's values.
[[nodiscard]] base::Result<std::string> parse_code(std::string_view text, const CodeList& list, base::Date on);

// Values separated by ';' or a line break (or by ',' where the whole is no value), none for "Không".
// FAILS with CELL_VALUE_UNKNOWN, CELL_TOO_MANY_VALUES.
[[nodiscard]] base::Result<std::vector<std::string>> parse_code_set(std::string_view text, const CodeList& list,
                                                                    const CodeLists& lists, base::Date on);

struct ParentCell {
  std::vector<ImportedParentState> states{};
  bool divorced = false;
  std::optional<ImportedDate> divorced_on = std::nullopt;

  bool operator==(const ParentCell&) const = default;
};
// "Còn sống; Đi làm ăn xa từ 01/03/2018", "Mất năm 2015", "Ly hôn 2016". FAILS with CELL_VALUE_UNKNOWN and the date
// failures.
[[nodiscard]] base::Result<ParentCell> parse_parent_states(std::string_view text, const CodeLists& lists,
                                                           const DateRules& rules);

// "Trợ cấp hàng tháng 09/2018; Y1". None for "Không". FAILS as parse_parent_states.
[[nodiscard]] base::Result<std::vector<ImportedSupport>> parse_supports(std::string_view text, const CodeLists& lists,
                                                                        const DateRules& rules);

// "S04.2;S13.1", "s4.2", "R06", a group's name as it was on the date; none for "Không". FAILS with CELL_CODE_UNKNOWN,
// CELL_TOO_MANY_VALUES.
[[nodiscard]] base::Result<std::vector<std::string>> parse_circumstances(std::string_view text, const CodeLists& lists,
                                                                         const DateRules& rules);

// One line of plain text: NFC, single spaces. FAILS as check_text.
[[nodiscard]] base::Result<std::string> parse_text(std::string_view text, std::size_t most_characters);
// The text itself. FAILS with CELL_TEXT_TOO_LONG, CELL_TEXT_BROKEN (it holds U+FFFD).
[[nodiscard]] base::Result<std::string> check_text(std::string text, std::size_t most_characters);

}  // namespace mangnon::exchange
