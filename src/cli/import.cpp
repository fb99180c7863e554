#include <stdlib.h>

#include <filesystem>
#include <ostream>

#include "app/failures.hpp"
#include "app/round_import.hpp"
#include "app/setup.hpp"
#include "app/training.hpp"
#include "cli/book_files.hpp"
#include "cli/failures.hpp"
#include "exchange/template.hpp"

namespace mangnon::cli {

namespace {

// A folder of one's own, gone at the end.
class PassingFolder {
 public:
  PassingFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "mangnon-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  ~PassingFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_{};
};

struct Form {
  exchange::CodeLists lists;
  bool training = false;
};

// Of the register or, where there is none yet, of what ships: the form is needed before the first book.
app::Outcome<Form> form_of(const Session& session) {
  const bool exists = !session.location.is_file() || std::filesystem::exists(session.location.file());
  if (exists) {
    MANGNON_TRY(opened, open_register(session));
    return Form{exchange::import_lists(*opened.reg), app::is_training(*opened.reg)};
  }
  const PassingFolder folder;
  if (folder.path().empty())
    return app::refuse(FILE_NOT_WRITTEN, "", {std::filesystem::temp_directory_path().string()});
  const auto store = session.world.open_store({.data = folder.path()}, true, {});
  app::put_reference_data(*store);
  app::Register reg(*store, session.world.clock, session.world.random);
  return Form{exchange::import_lists(reg)};
}

Done write_blank_form(const Session& session, const ImportOptions& options) {
  MANGNON_TRY(form, form_of(session));
  const auto written = exchange::write_template(
      options.template_to, form.lists, {.on = options.on.value_or(session.today()), .training = form.training});
  if (!written) return app::refuse(written.error());
  return Exit::done;
}

}  // namespace

Done import_books(const Session& session, const ImportOptions& options) {
  if (!options.template_to.empty()) return write_blank_form(session, options);
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  auto on = options.on;
  std::optional<domain::Round> round;
  if (!options.round.empty()) {
    MANGNON_TRY(found, app::round_for_import(context, options.round));
    if (on && *on != found.reference_on) return app::refuse(app::FIELD_MALFORMED, "", {"--on"});
    on = found.reference_on;
    round = found;
  }
  MANGNON_TRY(books, book_files(session, context, options.files, options.unit, on));
  if (round)
    for (const auto& book : books) MANGNON_CHECKED(app::check_takes_book(context, *round, book.commune));
  if (!options.result.empty() && books.size() != 1) return app::refuse(app::FIELD_MALFORMED, "", {"--result"});
  MANGNON_TRY(done, import_all(session, opened, books,
                               {.on = on.value_or(session.today()),
                                .dry_run = options.dry_run,
                                .convert_legacy = options.convert_legacy,
                                .result = options.result}));
  print_summary(session, done);
  return done.refused_files == 0 ? Exit::done : Exit::refused;
}

}  // namespace mangnon::cli
