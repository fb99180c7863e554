// A workbook into the register, or a trial of it: the file is read and understood in one thread while the rows before
// it are decided and committed in another. Source: docs/domain/import.md IMPORT-1 … IMPORT-9.
//
// 1. A file that cannot be read as a commune's book, breaks off in the middle or is too large is refused as a whole and
//    leaves no record: it is read through before its first row is decided, in a preview too.
// 2. A cancelled import leaves whole rows; the file can be given again.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "app/book_import.hpp"
#include "exchange/workbook.hpp"

namespace mangnon::exchange {

struct ImportFileOptions {
  domain::ImportId import{};
  domain::UnitId commune{};
  base::Date on{};
  std::string filename{};     // as the sender calls it
  std::string stored_file{};  // where the bytes are kept for a later commit; may be empty
  bool dry_run = false;
  bool convert_legacy = false;                               // take columns in an old encoding, converted
  std::function<void(std::int64_t rows)> on_progress{};      // after each batch of rows
  std::function<bool()> is_cancelled{};                      // asked before each batch
  std::function<void(const app::RowVerdict&)> on_verdict{};  // for every row, in order
};

struct ImportedFile {
  app::ImportSummary summary{};
  base::Failures warnings{};  // of the sheet as a whole
  bool cancelled = false;
};

// The lists that cells are matched against, as the store holds them.
[[nodiscard]] CodeLists import_lists(app::Register& reg);

// FAILS with what read_workbook and app::BookImport::begin fail with; NOT_PERMITTED before the file is looked at.
[[nodiscard]] app::Outcome<ImportedFile> import_file(const app::Context& context, const CodeLists& lists,
                                                     const std::string& path, const ImportFileOptions& options);

// The type of a failure code of an import (ImportSummary::reasons); null when there is none.
[[nodiscard]] const base::FailureType* find_failure_type(std::string_view code);

}  // namespace mangnon::exchange
