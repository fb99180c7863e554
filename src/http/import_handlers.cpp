#include "app/import_queries.hpp"

#include <algorithm>
#include <filesystem>

#include "app/failures.hpp"
#include "app/round_import.hpp"
#include "app/scope.hpp"
#include "app/training.hpp"
#include "crypto/secrets.hpp"
#include "exchange/import_file.hpp"
#include "exchange/list_workbook.hpp"
#include "exchange/template.hpp"
#include "http/failures.hpp"
#include "http/handlers.hpp"
#include "http/import_jobs.hpp"
#include "http/paper_answer.hpp"

namespace mangnon::http {

namespace {

namespace fs = std::filesystem;
using wire::Json;

constexpr std::size_t FILENAME_MOST = 200;

app::Outcome<domain::ImportId> import_id(const Call& call) {
  const auto id = base::parse_id<domain::ImportId>(call.arg("id"));
  if (!id) return app::refuse(app::IMPORT_NOT_FOUND, "import");
  return *id;
}

// The client's key, or a new one.
app::Outcome<base::Uuid> idempotency_key(Call& call) {
  const auto text = call.request.header("idempotency-key");
  if (text.empty()) return call.services.reg.new_uuid();
  const auto id = base::parse_uuid(text);
  if (!id) return app::refuse(app::FIELD_MALFORMED, "Idempotency-Key", {"Idempotency-Key"});
  return *id;
}

// At most FILENAME_MOST bytes, never a part of a letter.
std::string shortened(std::string text) {
  std::size_t end = std::min(text.size(), FILENAME_MOST);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text;
}

// The job that decides an import; a commit is another.
base::Uuid preview_job(domain::ImportId import) {
  return base::make_named_uuid("import-job", import.text());
}

// The workbook that goes back holds every code that was sent: nobody comes by it by taking on another's import.
bool may_take_on(const app::Actor& actor, domain::UserId sender) {
  return actor.id == sender || app::may(actor.role, app::Permission::see_secret);
}

// A file that was sent and is still kept.
std::optional<fs::path> file_of(const Call& call, const std::string& stored_file) {
  const auto path = call.services.uploads / stored_file;
  return !stored_file.empty() && fs::exists(path) ? std::optional(path) : std::nullopt;
}

// The day of which a book tells: its round's, when it is imported for one.
app::Outcome<base::Date> day_of_book(Call& call, const std::string& round) {
  if (round.empty()) return query_date(call);
  MANGNON_TRY(found, app::round_for_import(call.context, round));
  MANGNON_TRY(asked, query_day(call, "on"));
  if (asked && *asked != found.reference_on) return app::refuse(app::FIELD_MALFORMED, "on", {"on"});
  return found.reference_on;
}

// Whether the round still takes the commune's book; anything without a round.
app::Outcome<bool> check_round(Call& call, const ImportRequest& request) {
  if (request.round.empty()) return true;
  MANGNON_TRY(round, app::round_for_import(call.context, request.round));
  return app::check_takes_book(call.context, round, request.commune);
}

Json job_json(base::Uuid job, domain::ImportId import) {
  Json json = Json::object();
  json.set("job", base::format_uuid(job));
  json.set("import", import.text());
  return json;
}

// The unit that is asked for, when one is, as it was on the day asked for: a commune of a past book may be no more.
app::Outcome<std::optional<domain::UnitId>> query_area(Call& call) {
  const auto text = call.request.query_or("unit");
  if (text.empty()) return std::optional<domain::UnitId>();
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(unit, app::find_unit(call.context, text, on));
  return std::optional<domain::UnitId>(unit);
}

bool is_of_area(Call& call, const Json& import, const std::optional<domain::UnitId>& area) {
  const auto unit = base::parse_id<domain::UnitId>(import["unit"].text_or("id"));
  const auto on = base::parse_iso_date(import.text_or("on"));
  return !area || (unit && on && app::is_book_of(call.context, *unit, *on, *area));
}

// The row with its reasons in the reader's language.
Json row_for_people(const Json& row, base::Lang lang) {
  Json findings = Json::array();
  for (const auto& finding : row["findings"].items()) {
    Json each = finding;
    if (lang == base::Lang::en) each.set("message", finding["message_en"]);
    findings.push(std::move(each));
  }
  Json told = row;
  told.set("findings", std::move(findings));
  return told;
}

Json rows_for_people(const Json& found, base::Lang lang) {
  Json rows = Json::array();
  for (const auto& row : found["rows"].items()) rows.push(row_for_people(row, lang));
  Json json = found;
  json.set("rows", std::move(rows));
  return json;
}

}  // namespace

Answer post_import(Call& call) {
  const auto round = call.request.query_or("round");
  MANGNON_TRY(on, day_of_book(call, round));
  MANGNON_TRY(unit, app::find_unit(call.context, call.request.query_or("unit"), on));
  MANGNON_TRY(key, idempotency_key(call));
  std::error_code problem;
  if (call.request.body_file.empty() || fs::file_size(call.request.body_file, problem) == 0)
    return app::refuse(UPLOAD_MISSING);
  // Made of the key and who sent it, so that nobody meets another's import.
  const domain::ImportId import{
      base::make_named_uuid("import", base::format_uuid(key) + '/' + call.context.actor.id.text())};
  ImportRequest request{.import = import,
                        .commune = unit,
                        .on = on,
                        .filename = shortened(call.request.query_or("filename", "upload.xlsx")),
                        .file = import.text() + ".upload",
                        .dry_run = call.request.query_or("dry_run") == "yes",
                        .convert_legacy = call.request.query_or("convert_legacy") == "yes",
                        .round = round,
                        .digest = crypto::digest(read_whole(call.request.body_file))};
  MANGNON_CHECKED(check_round(call, request));
  const auto job = preview_job(import);
  MANGNON_CHECKED(call.services.jobs.start(call.context, job, request, [&]() -> app::Outcome<bool> {
    fs::rename(call.request.body_file, call.services.uploads / request.file);
    call.request.body_file.clear();
    return true;
  }));
  return json_response(job_json(job, import), 202);
}

// The same file once more, its columns in an old encoding converted: another preview, the first stays as it is.
Answer post_import_convert(Call& call) {
  MANGNON_TRY(id, import_id(call));
  auto request = call.services.jobs.request_of(preview_job(id));
  if (!request || !app::in_scope(*call.services.reg.units(), call.context.actor, request->commune, request->on) ||
      !app::may(call.context.actor.role, app::Permission::import_files) ||
      !may_take_on(call.context.actor, request->sender))
    return app::refuse(app::IMPORT_NOT_FOUND, "import");
  const domain::ImportId import{base::make_named_uuid("import-converted", id.text())};
  const auto source = file_of(call, request->file);
  const auto job = preview_job(import);
  request->import = import;
  request->file = import.text() + ".upload";
  request->dry_run = true;
  request->convert_legacy = true;
  MANGNON_CHECKED(call.services.jobs.start(call.context, job, *request, [&]() -> app::Outcome<bool> {
    if (!source) return app::refuse(UPLOAD_GONE);
    fs::copy_file(*source, call.services.uploads / request->file, fs::copy_options::overwrite_existing);
    return true;
  }));
  return json_response(job_json(job, import), 202);
}

Answer get_imports(Call& call) {
  MANGNON_TRY(found, app::list_imports(call.context));
  MANGNON_TRY(area, query_area(call));
  Json list = Json::array();
  for (const auto& import : found["imports"].items()) {
    if (!is_of_area(call, import, area)) continue;
    Json each = import;
    each.set("result", summary_for_people(import["result"], call.lang));
    list.push(std::move(each));
  }
  Json json = Json::object();
  json.set("imports", std::move(list));
  return json_response(json);
}

Answer get_import(Call& call) {
  MANGNON_TRY(id, import_id(call));
  MANGNON_TRY(json, app::show_import(call.context, id));
  json.set("result", summary_for_people(json["result"], call.lang));
  return json_response(json);
}

Answer get_import_rows(Call& call) {
  MANGNON_TRY(id, import_id(call));
  MANGNON_TRY(after, query_number(call, "cursor", 0));
  MANGNON_TRY(limit, query_number(call, "limit", 50));
  MANGNON_TRY(found, app::list_import_rows(call.context, id, call.request.query_or("state"), after, limit));
  return json_response(rows_for_people(found, call.lang));
}

Answer post_import_commit(Call& call) {
  MANGNON_TRY(id, import_id(call));
  MANGNON_TRY(record, app::find_import(call.context, id));
  if (!may_take_on(call.context.actor, record.actor)) return app::refuse(app::IMPORT_NOT_FOUND, "import");
  if (record.state != "preview") return app::refuse(app::IMPORT_STATE);
  if (!file_of(call, record.stored_file)) return app::refuse(UPLOAD_GONE);
  const auto preview = call.services.jobs.request_of(preview_job(id));
  ImportRequest request{.import = id,
                        .commune = record.unit,
                        .on = record.reference_on,
                        .filename = record.filename,
                        .file = record.stored_file,
                        .convert_legacy = preview && preview->convert_legacy,
                        .round = preview ? preview->round : ""};
  MANGNON_CHECKED(check_round(call, request));
  const auto job = base::make_named_uuid("import-commit", id.text());
  MANGNON_CHECKED(call.services.jobs.start(call.context, job, request, []() -> app::Outcome<bool> { return true; }));
  return json_response(job_json(job, id), 202);
}

Answer post_import_dismiss(Call& call) {
  MANGNON_TRY(id, import_id(call));
  MANGNON_TRY(row, whole_number(call.arg("row"), "row"));
  MANGNON_CHECKED(app::dismiss_import_row(call.context, id, row));
  return no_content();
}

Answer get_import_result(Call& call) {
  MANGNON_TRY(id, import_id(call));
  MANGNON_CHECKED(app::find_answered_workbook(call.context, id));
  const auto path = call.services.jobs.result_file(id);
  if (!fs::exists(path)) return app::refuse(UPLOAD_GONE);
  return workbook(read_whole(path), "ket-qua-nhap.xlsx");
}

Answer get_import_template(Call& call) {
  MANGNON_TRY(on, query_date(call));
  return workbook_response(call, "mau-so-theo-doi-tre-em.xlsx", [&](const std::string& path) {
    auto& reg = call.services.reg;
    return exchange::write_template(path, exchange::import_lists(reg), {.on = on, .training = app::is_training(reg)});
  });
}

Answer get_list_workbook(Call& call) {
  MANGNON_TRY(on, query_date(call));
  const auto today = base::date_in_viet_nam(call.services.reg.clock().now());
  const auto receiver = decode_percent(call.request.header("x-person"), false);  // a name stands in no address
  if (!receiver) return app::refuse(app::FIELD_MALFORMED, "receiver", {"X-Person"});
  MANGNON_TRY(giving, app::giving_of(call.request.query_or("purpose"), *receiver, today));
  MANGNON_TRY(list, app::export_list(call.context,
                                     {.name = call.arg("name") == "all" ? std::string() : call.arg("name"),
                                      .unit = call.request.query_or("unit"),
                                      .on = on},
                                     giving));
  return workbook_response(call, "danh-sach-tre-em.xlsx", [&](const std::string& path) {
    return exchange::write_list_workbook(path, exchange::import_lists(call.services.reg), list);
  });
}

Answer get_quarantine(Call& call) {
  MANGNON_TRY(area, query_area(call));
  MANGNON_TRY(limit, query_number(call, "limit", 50));
  const auto state = call.request.query_or("state", "refused");
  MANGNON_TRY(found, app::list_quarantine(call.context, {.area = area,
                                                         .state = state == "all" ? "" : state,
                                                         .cursor = call.request.query_or("cursor"),
                                                         .limit = limit}));
  return json_response(rows_for_people(found, call.lang));
}

Answer get_job(Call& call) {
  const auto id = base::parse_uuid(call.arg("id"));
  if (!id) return app::refuse(app::JOB_NOT_FOUND);
  MANGNON_TRY(json, call.services.jobs.show(call.context, *id, call.lang));
  return json_response(json);
}

Answer post_job_cancel(Call& call) {
  const auto id = base::parse_uuid(call.arg("id"));
  if (!id) return app::refuse(app::JOB_NOT_FOUND);
  MANGNON_CHECKED(call.services.jobs.cancel(call.context, *id));
  return no_content();
}

}  // namespace mangnon::http
