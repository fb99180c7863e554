#include <ostream>

#include "app/failures.hpp"
#include "app/round_import.hpp"
#include "app/training.hpp"
#include "cli/book_files.hpp"
#include "cli/failures.hpp"
#include "exchange/template.hpp"

namespace mangnon::cli {

namespace {

Done write_blank_form(const Session& session, const ImportOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  const auto written =
      exchange::write_template(options.template_to, exchange::import_lists(*opened.reg),
                               {.on = options.on.value_or(session.today()), .training = app::is_training(*opened.reg)});
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
