// A list of children as a workbook in the columns of the import: drop-downs of the code lists, the child's code and the
// versions locked, everything else open to editing. Sent back, it is an import like any other, told apart three ways by
// its versions (docs/domain/import.md IMPORT-15). No cell is a formula. Source: docs/domain/finding.md LIST-9.
#pragma once

#include <string>

#include "app/list_export.hpp"
#include "base/result.hpp"
#include "exchange/code_list.hpp"

namespace mangnon::exchange {

// REQUIRES all lists that read_workbook requires. FAILS with what SheetWriter::finish fails with.
[[nodiscard]] base::Result<void> write_list_workbook(const std::string& path, const CodeLists& lists,
                                                     const app::ExportedList& list);

}  // namespace mangnon::exchange
