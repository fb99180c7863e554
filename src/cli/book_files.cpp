#include "cli/book_files.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "app/import_failures.hpp"
#include "app/scope.hpp"
#include "base/text.hpp"
#include "cli/failures.hpp"
#include "cli/new_file.hpp"
#include "cli/tables.hpp"
#include "exchange/result_writer.hpp"

namespace mangnon::cli {

namespace {

namespace fs = std::filesystem;

bool is_book_name(const fs::path& path) {
  const auto extension = base::ascii_lower(path.extension().string());
  return extension == ".xlsx" || extension == ".xls" || extension == ".csv";
}

app::Outcome<std::vector<fs::path>> expand(const std::vector<std::string>& files) {
  std::vector<fs::path> paths;
  for (const auto& file : files) {
    std::error_code problem;
    if (fs::is_directory(file, problem)) {
      const auto first = static_cast<std::ptrdiff_t>(paths.size());
      for (const auto& entry : fs::directory_iterator(file))
        if (entry.is_regular_file() && is_book_name(entry.path())) paths.push_back(entry.path());
      std::sort(paths.begin() + first, paths.end());
    } else if (fs::is_regular_file(file, problem)) {
      paths.emplace_back(file);
    } else {
      return app::refuse(FILE_NOT_READ, "", {file});
    }
  }
  return paths;
}

// A commune has hamlets below it, or nothing yet.
bool is_commune(const domain::UnitTree& units, domain::UnitId unit, base::Date on) {
  const auto* version = units.find(unit, on);
  if (version == nullptr || domain::is_leaf_level(version->level)) return false;
  const auto below = units.children_of(unit, on);
  return std::all_of(below.begin(), below.end(), [&](const auto& each) {
    const auto* child = units.find(each, on);
    return child != nullptr && domain::is_leaf_level(child->level);
  });
}

void add(app::ImportSummary& total, const app::ImportSummary& one) {
  total.rows += one.rows;
  total.added += one.added;
  total.changed += one.changed;
  total.unchanged += one.unchanged;
  total.refused += one.refused;
  total.warned += one.warned;
  total.households_added += one.households_added;
  total.hamlets_added.insert(total.hamlets_added.end(), one.hamlets_added.begin(), one.hamlets_added.end());
  for (const auto& column : one.unknown_columns)
    if (std::find(total.unknown_columns.begin(), total.unknown_columns.end(), column) == total.unknown_columns.end())
      total.unknown_columns.push_back(column);
  for (const auto& [code, rows] : one.reasons) total.reasons[code] += rows;
}

// The message of a code without what belongs to one row.
std::string meaning_of(const Session& session, const std::string& code) {
  const auto* type = exchange::find_failure_type(code);
  return type == nullptr ? std::string() : base::message_of({.type = type, .params = {"…", "…", "…"}}, session.lang);
}

constexpr long ROWS_TOLD = 20;  // of one file, on the screen

std::string without_values(const Session& session, base::Failure finding) {
  if (app::repeats_values(*finding.type)) std::ranges::fill(finding.params, "…");
  return base::message_of(finding, session.lang);
}

// "  Dòng 5, ô E5: Ngày này không có trong lịch…", a line for each: what has to be corrected, or looked at in a row
// that was accepted, without what the cell holds.
void tell_row(const Session& session, const app::RowVerdict& verdict, std::ostream& lines) {
  const bool refused = verdict.state == app::RowState::refused;
  for (const auto& finding : verdict.findings) {
    if (refused && finding.type->level != base::Level::error) continue;
    const auto message = without_values(session, finding);
    lines << session.say("  Dòng ", "  Row ") << verdict.row;
    if (message.find(finding.field) == std::string::npos) lines << session.say(", ô ", ", cell ") << finding.field;
    lines << ": " << message << '\n';
  }
}

struct ImportedBook {
  app::ImportSummary summary{};
  base::Failures warnings{};  // of the file
  std::string rows_told{};
};

app::Outcome<ImportedBook> import_one(const Session& session, OpenRegister& opened, const exchange::CodeLists& lists,
                                      const BookFile& book, const BookOptions& options) {
  std::optional<NewFile> back;
  if (!options.result.empty()) {
    MANGNON_TRY(made, NewFile::create(options.result));
    back.emplace(std::move(made));
  }
  std::vector<app::RowVerdict> verdicts;
  long told = 0;
  std::ostringstream lines;
  exchange::ImportFileOptions asked{.import = {opened.reg->new_uuid()},
                                    .commune = book.commune,
                                    .on = options.on,
                                    .filename = book.path.filename().string(),
                                    .dry_run = options.dry_run,
                                    .convert_legacy = options.convert_legacy};
  asked.on_verdict = [&](const app::RowVerdict& verdict) {
    if (!verdict.findings.empty() && ++told <= ROWS_TOLD) tell_row(session, verdict, lines);
    if (back) verdicts.push_back(verdict);
  };
  const auto context = opened.console();
  auto file = exchange::import_file(context, lists, book.path.string(), asked);
  if (!file) return app::refuse(std::move(file.error()));
  if (told > ROWS_TOLD)
    lines << session.say("  … và ", "  … and ") << told - ROWS_TOLD
          << session.say(" dòng nữa; thêm --result TỆP.xlsx để nhận lại tệp có lý do cạnh từng ô.\n",
                         " rows more; with --result FILE.xlsx the file comes back with the reasons.\n");
  if (back) {
    const auto written =
        exchange::write_result(book.path.string(), lists, verdicts, options.result,
                               {.lang = session.lang, .sheet = {.decode_legacy = options.convert_legacy}});
    if (!written) return app::refuse(written.error());
    back->keep();
  }
  return ImportedBook{.summary = file->summary, .warnings = std::move(file->warnings), .rows_told = lines.str()};
}

}  // namespace

app::Outcome<std::vector<BookFile>> book_files(const Session& session, app::Context& context,
                                               const std::vector<std::string>& files, const std::string& unit,
                                               std::optional<base::Date> on) {
  MANGNON_TRY(paths, expand(files));
  const auto day = on.value_or(session.today());
  const auto units = context.reg.units();
  domain::UnitId area = units->nation();
  if (unit != "from-name") {
    MANGNON_TRY(named, named_unit(context, unit, on));
    area = named;
  }
  std::vector<BookFile> books;
  for (const auto& path : paths) {
    if (is_commune(*units, area, day)) {
      books.push_back({path, area});
      continue;
    }
    const auto commune = units->find_by_code(path.stem().string(), day);
    if (!commune || !units->is_within(*commune, area, day) || !is_commune(*units, *commune, day))
      return app::refuse(IMPORT_FILE_UNNAMED, "", {path.filename().string(), unit});
    books.push_back({path, *commune});
  }
  return books;
}

app::Outcome<BooksDone> import_all(const Session& session, OpenRegister& opened, const std::vector<BookFile>& books,
                                   const BookOptions& options) {
  const auto lists = exchange::import_lists(*opened.reg);
  BooksDone done;
  for (const auto& book : books) {
    auto& err = session.world.err;
    ++done.files;
    err << '[' << done.files << '/' << books.size() << "] " << book.path.filename().string() << ": " << std::flush;
    const auto imported = import_one(session, opened, lists, book, options);
    if (imported) {
      const auto& summary = imported->summary;
      err << summary.rows << session.say(" dòng, nhận ", " rows, accepted ") << summary.accepted()
          << session.say(", chưa nhận ", ", refused ") << summary.refused << '\n'
          << imported->rows_told << std::flush;
      print_failures(session, imported->warnings);
      add(done.summary, summary);
      continue;
    }
    ++done.refused_files;
    err << '\n';
    print_failures(session, imported.error());
    const bool broken = std::any_of(imported.error().begin(), imported.error().end(),
                                    [](const auto& each) { return each.type->kind == base::FailureKind::broken; });
    if (broken || books.size() == 1) return app::refuse(base::Failures{});
  }
  return done;
}

void print_summary(const Session& session, const BooksDone& done) {
  const auto& sum = done.summary;
  if (session.json) {
    auto json = app::to_json(sum);
    json.set("files", static_cast<std::int64_t>(done.files));
    json.set("refused_files", static_cast<std::int64_t>(done.refused_files));
    return print_json(session, json);
  }
  const auto line = [&](std::string_view vi, std::string_view en, long count) {
    session.world.out << session.say(vi, en) << ": " << count << '\n';
  };
  line("Tệp", "Files", static_cast<long>(done.files));
  line("Dòng đã đọc", "Rows read", sum.rows);
  line("Đã nhận", "Accepted", sum.accepted());
  line("  ghi mới", "  new", sum.added);
  line("  cập nhật", "  changed", sum.changed);
  line("  không thay đổi", "  unchanged", sum.unchanged);
  line("  có nhắc nhở", "  with warnings", sum.warned);
  line("Chưa nhận", "Refused", sum.refused);
  line("Hộ mới", "New households", sum.households_added);
  line("Thôn mới", "New hamlets", static_cast<long>(sum.hamlets_added.size()));
  if (done.refused_files > 0) line("Tệp chưa nhận", "Files refused", static_cast<long>(done.refused_files));
  for (const auto& [code, rows] : sum.reasons)
    session.world.out << "  " << code << ": " << rows << "  " << meaning_of(session, code) << '\n';
}

}  // namespace mangnon::cli
