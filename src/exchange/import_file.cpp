#include "exchange/import_file.hpp"

#include <exception>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

#include "app/catalogue.hpp"
#include "app/failures.hpp"
#include "app/training.hpp"
#include "crypto/secrets.hpp"
#include "exchange/failures.hpp"
#include "exchange/row_queue.hpp"
#include "exchange/to_book_row.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::size_t BATCH_ROWS = 250;
constexpr std::size_t BATCHES_WAITING = 8;
constexpr std::size_t BATCH_BYTES = 1U << 20U;  // of texts; a batch of long rows is handed on sooner

std::string digest_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return crypto::digest(bytes);
}

std::vector<std::string> unknown_columns(const Header& header) {
  std::vector<std::string> labels;
  for (const auto& column : header.columns)
    if (!column.used() && !column.label.empty()) labels.push_back(column.label);
  return labels;
}

// The reading half: runs in its own thread from construction to finish().
class WorkbookThread {
 public:
  WorkbookThread(const std::string& path, const CodeLists& lists, const ReadOptions& options)
      : queue_(BATCHES_WAITING), thread_([this, path, &lists, options] { run(path, lists, options); }) {}
  WorkbookThread(const WorkbookThread&) = delete;
  WorkbookThread& operator=(const WorkbookThread&) = delete;
  ~WorkbookThread() { stop(); }

  [[nodiscard]] std::optional<RowBatch> next() { return queue_.pop(); }

  void stop() {
    queue_.close();
    if (thread_.joinable()) thread_.join();
  }

  // What the reader says of the whole file; rethrows what broke it. REQUIRES next() to have come to an end, or stop().
  [[nodiscard]] base::Result<WorkbookSummary> finish() {
    stop();
    if (broken_) std::rethrow_exception(broken_);
    return std::move(*summary_);
  }

 private:
  void run(const std::string& path, const CodeLists& lists, const ReadOptions& options) {
    try {
      summary_ = read_workbook(path, lists, options, [this](ImportRow&& row) -> base::Result<void> {
        const auto shown_on = row.shown_on;
        for (const auto& text : row.cells.reveal()) batch_bytes_ += text.size();
        batch_.push_back(to_book_row(std::move(row)));
        if (batch_.back().seen) batch_.back().seen->on = shown_on;
        if (batch_.size() < BATCH_ROWS && batch_bytes_ < BATCH_BYTES) return {};
        return hand_on();
      });
      if (summary_->has_value()) static_cast<void>(hand_on());
    } catch (...) {
      broken_ = std::current_exception();
    }
    queue_.close();
  }

  base::Result<void> hand_on() {
    batch_bytes_ = 0;
    if (!queue_.push(std::exchange(batch_, {}))) return base::fail(app::IMPORT_STATE);
    return {};
  }

  RowQueue queue_;
  RowBatch batch_{};
  std::size_t batch_bytes_ = 0;
  std::optional<base::Result<WorkbookSummary>> summary_{};
  std::exception_ptr broken_{};
  std::thread thread_;
};

app::BookHeader header_of(const ImportFileOptions& options, std::string digest) {
  return {.import = options.import,
          .commune = options.commune,
          .on = options.on,
          .filename = options.filename,
          .digest = std::move(digest),
          .stored_file = options.stored_file,
          .dry_run = options.dry_run};
}

}  // namespace

CodeLists import_lists(app::Register& reg) {
  std::string lists_csv;
  std::string ethnic_csv;
  reg.store().read([&](storage::Transaction& transaction) {
    for (auto& document : transaction.references().latest()) {
      if (document.name == "code_lists.csv") lists_csv = std::move(document.content);
      if (document.name == "ethnic_groups.csv") ethnic_csv = std::move(document.content);
    }
  });
  auto lists = load_code_lists(lists_csv);
  add_ethnic_groups(lists, ethnic_csv);
  std::vector<CodebookEntry> codebook;
  for (const auto& entry : reg.reference().codebook.entries())
    codebook.push_back({entry.code, entry.name_vi, entry.name_en, entry.valid});
  add_codebook(lists, codebook);
  return lists;
}

app::Outcome<ImportedFile> import_file(const app::Context& context, const CodeLists& lists, const std::string& path,
                                       const ImportFileOptions& options) {
  if (!app::may(context.actor.role, app::Permission::import_files)) return app::refuse(app::NOT_PERMITTED);
  // A file that breaks off, or is too large, is found before its first row is decided: nothing of it is kept.
  MANGNON_CHECKED(app::outcome_of(read_sheet(path, {.decode_legacy = options.convert_legacy},
                                             [](const SheetRow&) -> base::Result<void> { return {}; })));
  WorkbookThread reader(
      path, lists,
      {.on = options.on, .convert_legacy = options.convert_legacy, .training = app::is_training(context.reg)});
  auto batch = reader.next();
  if (!batch) {
    const auto summary = reader.finish();
    return app::refuse(summary ? base::Failure{&SHEET_EMPTY} : summary.error());
  }
  auto begun = app::BookImport::begin(context, header_of(options, digest_of_file(path)));
  if (!begun) return app::refuse(std::move(begun.error()));
  auto& book = **begun;
  if (options.on_verdict) book.on_verdict(options.on_verdict);

  ImportedFile file;
  std::int64_t rows = 0;
  for (; batch; batch = reader.next()) {
    file.cancelled = options.is_cancelled && options.is_cancelled();
    if (file.cancelled) break;
    for (auto& row : *batch) book.take(std::move(row));
    rows += static_cast<std::int64_t>(batch->size());
    if (options.on_progress) options.on_progress(rows);
  }
  auto read = reader.finish();
  if (file.cancelled || !read) {
    file.summary = book.cancel();
    if (!file.cancelled) return app::refuse(std::move(read.error()));
    return file;
  }
  file.summary = book.finish(unknown_columns(read->header));
  file.warnings = std::move(read->warnings);
  return file;
}

const base::FailureType* find_failure_type(std::string_view code) {
  for (const auto* type : app::all_failures())
    if (type->id == code) return type;
  for (const auto* type : FAILURES)
    if (type->id == code) return type;
  return nullptr;
}

}  // namespace mangnon::exchange
