#include "app/book_record.hpp"

#include "app/command.hpp"
#include "app/patience.hpp"
#include "base/clock.hpp"

namespace mangnon::app {

void put_record(Context& context, const BookHeader& header, const ImportSummary& summary, std::string_view state) {
  const auto at = context.reg.clock().now();
  const auto work = [&](storage::Transaction& transaction) {
    const auto known = transaction.imports().find(header.import);
    if (known && known->state == state && known->at == at) return false;  // by a try that was not answered
    transaction.imports().put({.id = header.import,
                               .unit = header.commune,
                               .filename = header.filename,
                               .digest = header.digest,
                               .reference_on = header.on,
                               .at = at,
                               .actor = known ? known->actor : context.actor.id,  // whoever sent it first
                               .state = std::string(state),
                               .stored_file = header.stored_file,
                               .summary = wire::format_json(to_json(summary))});
    if (state != "running")
      transaction.audit().add(
          audit_line(context, at, header.dry_run ? "preview_import" : "import_book", "import", header.import.text(),
                     "done", "rows=" + std::to_string(summary.rows) + " refused=" + std::to_string(summary.refused)));
    return true;
  };
  write_patiently(context.reg.store(), work);
}

}  // namespace mangnon::app
