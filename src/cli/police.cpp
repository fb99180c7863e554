#include <ostream>

#include "app/catalogue.hpp"
#include "app/command.hpp"
#include "app/police_queries.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/new_file.hpp"
#include "cli/tables.hpp"
#include "exchange/import_file.hpp"
#include "exchange/police_workbook.hpp"

namespace mangnon::cli {

namespace {

using wire::Json;

std::string day_of(const Json& day) {
  const auto date = base::parse_iso_date(day.text().value_or(""));
  return date ? base::format_vi(*date) : std::string();
}

void print_batches(const Session& session, const Json& found) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& batch : found["batches"].items()) {
    const bool late = batch["overdue"].truth().value_or(false);
    lines.push_back({batch.text_or("reference"), batch["commune"].text_or("name"),
                     std::to_string(batch["children"].whole().value_or(0)), batch.text_or("state_name"),
                     day_of(batch["due_on"]) + (late ? " !" : "")});
  }
  const auto label = [&](std::string_view vi, std::string_view en) {
    return ListColumn{std::string(session.say(vi, en))};
  };
  print_table(session,
              {label("Mã lô", "Batch"), label("Xã", "Commune"), label("Số trẻ em", "Children"),
               label("Trạng thái", "State"), label("Hạn trả", "Due")},
              lines);
}

std::string reasons_of(const Json& row) {
  std::vector<std::string> texts;
  for (const auto& change : row["changes"].items())
    texts.push_back(change.text_or("label") + ": " + change.text_or("to_text"));
  for (const auto& reason : row["reasons"].items()) texts.push_back(reason.text_or("message"));
  return base::join(texts, "; ");
}

void print_rows(const Session& session, const Json& batch) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : batch["rows"].items())
    lines.push_back({std::to_string(row["number"].whole().value_or(0)), row["facts"].text_or("full_name"),
                     row.text_or("lists"), row["answer"].text_or("result_name"), row.text_or("state_name"),
                     reasons_of(row)});
  const auto label = [&](std::string_view vi, std::string_view en) {
    return ListColumn{std::string(session.say(vi, en))};
  };
  print_table(session,
              {label("STT", "No."), label("Họ và tên", "Name"), label("Danh sách", "Lists"),
               label("Công an trả lời", "The police say"), label("Trong sổ", "In the register"), label("", "")},
              lines);
  session.world.out << batch.text_or("reference") << ": " << batch.text_or("state_name") << '\n';
}

Done take_back(const Session& session, app::Context& context, domain::PoliceBatchId id, const PoliceOptions& options) {
  auto read = exchange::read_police_workbook(options.returned, exchange::import_lists(context.reg), session.today());
  if (!read) {
    app::note_reading(context, "return_police_batch", "police_batch", id.text(), "",
                      std::string(read.error().front().type->id));
    return app::refuse(std::move(read.error()));
  }
  const auto& sheet = *read;
  MANGNON_TRY(batch, app::show_police_batch(context, id, session.lang));
  auto input = exchange::return_input(sheet);
  input.set("batch", id.text());
  input.set("version", batch["version"]);
  input.set("on", base::format_iso(options.on.value_or(session.today())));
  input.set("person", options.person);
  MANGNON_CHECKED(app::find_operation("return_police_batch")->run(context, {context.reg.new_uuid()}, input));
  MANGNON_TRY(after, app::show_police_batch(context, id, session.lang));
  session.json ? print_json(session, after) : print_rows(session, after);
  return Exit::done;
}

Done hand_out(const Session& session, app::Context& context, domain::PoliceBatchId id, const std::string& path) {
  MANGNON_TRY(file, NewFile::create(path));
  MANGNON_TRY(sheet, app::read_police_sheet(context, id, "export_police_batch", base::Lang::vi));
  const auto written = exchange::write_police_workbook(path, exchange::import_lists(context.reg), sheet);
  if (!written) return app::refuse(written.error());
  file.keep();
  print_written(session, path, sheet.rows.size());
  return Exit::done;
}

}  // namespace

Done police_batches(const Session& session, const PoliceOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  context.lang = session.lang;
  if (options.batch.empty()) {
    MANGNON_TRY(found, app::list_police_batches(context, session.lang));
    if (session.json)
      print_json(session, found);
    else
      print_batches(session, found);
    return Exit::done;
  }
  MANGNON_TRY(id, app::find_police_batch(context, options.batch));
  if (!options.returned.empty()) return take_back(session, context, id, options);
  if (!options.export_to.empty()) return hand_out(session, context, id, options.export_to);
  MANGNON_TRY(batch, app::show_police_batch(context, id, session.lang));
  if (session.json)
    print_json(session, batch);
  else
    print_rows(session, batch);
  return Exit::done;
}

}  // namespace mangnon::cli
