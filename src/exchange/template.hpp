// The blank workbook that communes fill in: title rows, the header, drop-downs of the code lists, an example row that
// is never imported, and a sheet that explains each column and lists the circumstance codes. Source: contract "Workbook
// in" (mangnon import --template); domain.md 3.5, 3.6.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "exchange/code_list.hpp"
#include "exchange/column.hpp"

namespace mangnon::exchange {

struct TemplateOptions {
  base::Date on{};        // values and codes in force on that date
  bool training = false;  // of a training store, which takes no other
  std::string unit_vi{};  // "Xã Long Sơn", for the title; empty leaves dots
};

// The names in a column's drop-down on a date; empty when it has none.
[[nodiscard]] std::vector<std::string> choices_of(Field field, const CodeLists& lists, base::Date on);

// REQUIRES all lists that read_workbook requires. FAILS with what SheetWriter::finish fails with.
[[nodiscard]] base::Result<void> write_template(const std::string& path, const CodeLists& lists,
                                                const TemplateOptions& options);

}  // namespace mangnon::exchange
