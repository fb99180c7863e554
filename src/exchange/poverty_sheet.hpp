// The workbook of poor and near-poor households, read into the values that are matched. Columns are found by their
// labels; the decision and the year also in the titles above ("Kèm theo Quyết định số 152/QĐ-UBND ngày 15/12/2025").
// Source: docs/domain/poverty.md POVERTY-1, POVERTY-3.
#pragma once

#include <string>

#include "app/poverty_list.hpp"
#include "exchange/code_list.hpp"

namespace mangnon::exchange {

inline constexpr std::size_t POVERTY_LIST_ROWS = 5'000;

// `on`: the day of the code lists. A wrong cell is a failure of its row. FAILS POVERTY_FILE_WRONG,
// POVERTY_FILE_TOO_LONG, and with what read_sheet fails with.
[[nodiscard]] app::Outcome<app::PovertyList> read_poverty_list(const std::string& path, const CodeLists& lists,
                                                               base::Date on);

}  // namespace mangnon::exchange
