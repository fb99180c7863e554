// Communes' books from files into the register: whose file it is, the import itself, and what is told about it. Used by
// `mangnon import` and `mangnon demo --into-store`.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "exchange/import_file.hpp"

namespace mangnon::cli {

struct BookFile {
  std::filesystem::path path{};
  domain::UnitId commune{};
};

// Each file with its commune. When `unit` is no commune (or "from-name"), files are named {commune code}.xlsx. A folder
// stands for the workbooks in it, by name. FAILS FILE_NOT_READ, IMPORT_FILE_UNNAMED, and as app::find_unit.
[[nodiscard]] app::Outcome<std::vector<BookFile>> book_files(const Session& session, app::Context& context,
                                                             const std::vector<std::string>& files,
                                                             const std::string& unit, std::optional<base::Date> on);

struct BookOptions {
  base::Date on{};
  bool dry_run = false;
  bool convert_legacy = false;
  std::string result{};  // path of the workbook that goes back
};
struct BooksDone {
  app::ImportSummary summary{};  // of all files
  std::size_t files = 0;
  std::size_t refused_files = 0;
};
// One file after the other; a refused file is told and does not stop the next. Progress on standard error.
[[nodiscard]] app::Outcome<BooksDone> import_all(const Session& session, OpenRegister& opened,
                                                 const std::vector<BookFile>& books, const BookOptions& options);
void print_summary(const Session& session, const BooksDone& done);

}  // namespace mangnon::cli
