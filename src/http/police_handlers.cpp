#include "app/catalogue.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/police_queries.hpp"
#include "exchange/import_file.hpp"
#include "exchange/police_workbook.hpp"
#include "http/failures.hpp"
#include "http/handlers.hpp"
#include "http/paper_answer.hpp"
#include "reports/police_paper.hpp"

namespace mangnon::http {

namespace {

app::Outcome<domain::PoliceBatchId> batch_in_path(const Call& call) {
  const auto id = base::parse_id<domain::PoliceBatchId>(call.arg("id"));
  if (!id) return app::refuse(app::POLICE_BATCH_NOT_FOUND, "batch");
  return *id;
}

// Who signed stands in a header, percent-encoded: addresses are kept in logs and histories.
app::Outcome<std::string> person_of(const Call& call) {
  const auto person = decode_percent(call.request.header("x-person"), false);
  if (!person) return app::refuse(app::FIELD_MALFORMED, "person", {"X-Person"});
  return *person;
}

}  // namespace

Answer get_police_batches(Call& call) {
  MANGNON_TRY(json, app::list_police_batches(call.context, call.lang));
  return json_response(json);
}

Answer get_police_batch(Call& call) {
  MANGNON_TRY(id, batch_in_path(call));
  MANGNON_TRY(json, app::show_police_batch(call.context, id, call.lang));
  return json_response(json);
}

Answer get_police_workbook(Call& call) {
  MANGNON_TRY(id, batch_in_path(call));
  MANGNON_TRY(sheet, app::read_police_sheet(call.context, id, "export_police_batch", base::Lang::vi));
  return workbook_response(call, sheet.batch.reference + ".xlsx", [&](const std::string& path) {
    return exchange::write_police_workbook(path, exchange::import_lists(call.services.reg), sheet);
  });
}

Answer get_police_paper(Call& call) {
  MANGNON_TRY(id, batch_in_path(call));
  MANGNON_TRY(writer, find_writer(call));
  MANGNON_TRY(paper, reports::make_police_paper(call.context, id, call.lang));
  const auto today = base::date_in_viet_nam(call.services.reg.clock().now());
  return paper_response(call, *writer, paper, today);
}

Answer post_police_return(Call& call) {
  const auto key = base::parse_id<domain::CommandId>(call.request.header("idempotency-key"));
  if (!key) return app::refuse(app::FIELD_MISSING, "Idempotency-Key", {"Idempotency-Key"});
  MANGNON_TRY(id, batch_in_path(call));
  MANGNON_CHECKED(app::check_police_answer(call.context, id, "return_police_batch"));
  MANGNON_TRY(person, person_of(call));
  if (call.request.body_file.empty()) return app::refuse(UPLOAD_MISSING);
  const auto sheet =
      exchange::read_police_workbook(call.request.body_file, exchange::import_lists(call.services.reg), call.today());
  if (!sheet) {
    app::note_reading(call.context, "return_police_batch", "police_batch", id.text(), "",
                      std::string(sheet.error().front().type->id));
    return app::refuse(sheet.error());
  }
  MANGNON_TRY(version, query_number(call, "version", 0));
  auto input = exchange::return_input(*sheet);
  input.set("batch", id.text());
  input.set("version", version);
  input.set("on", call.request.query_or("on"));
  input.set("person", person);
  call.context.lang = call.lang;
  MANGNON_TRY(json, app::find_operation("return_police_batch")->run(call.context, *key, input));
  return json_response(json);
}

}  // namespace mangnon::http
