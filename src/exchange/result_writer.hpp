// The workbook given back after an import: the same rows in the same places, and on their right what became of each row
// and why. Refused cells are coloured and carry the reason as a comment, so that the officer corrects them there and
// sends the file again. Source: contract "mangnon import --result".
//
// 1. Every cell keeps its address, so that the addresses in the reasons are those of the officer's own file.
// 2. Values are given back, not formulas, pictures or merged cells; texts of an old font as they were taken, in Unicode
//    when `sheet.decode_legacy`.
#pragma once

#include <string>
#include <vector>

#include "app/book_import.hpp"
#include "base/lang.hpp"
#include "base/result.hpp"
#include "exchange/code_list.hpp"
#include "exchange/sheet.hpp"

namespace mangnon::exchange {

struct ResultOptions {
  base::Lang lang = base::Lang::vi;
  SheetOptions sheet{};
};

// FAILS with what read_sheet and recognise_header fail with, and with what SheetWriter::finish fails with.
[[nodiscard]] base::Result<void> write_result(const std::string& source_path, const CodeLists& lists,
                                              const std::vector<app::RowVerdict>& verdicts, const std::string& out_path,
                                              const ResultOptions& options);

}  // namespace mangnon::exchange
