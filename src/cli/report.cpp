#include <algorithm>
#include <ostream>

#include "app/report_layouts.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/failures.hpp"
#include "cli/tables.hpp"
#include "reports/catalogue.hpp"

namespace mangnon::cli {

namespace {

Done list_reports(const Session& session) {
  wire::Json list = wire::Json::array();
  std::vector<std::vector<std::string>> rows;
  for (const auto& info : reports::reports()) {
    const auto title = session.say(info.title_vi, info.title_en);
    wire::Json each = wire::Json::object();
    each.set("code", info.code);
    each.set("title", title);
    each.set("description", session.say(info.description_vi, info.description_en));
    list.push(std::move(each));
    rows.push_back({std::string(info.code), std::string(title)});
  }
  // A register beside, if there is one: the layouts that were loaded there.
  if (const auto opened = open_register(session)) {
    auto context = opened->console();
    for (const auto& [layout, digest] : app::layouts_offered(context)) {
      const auto title = layout.title.in(session.lang);
      wire::Json each = wire::Json::object();
      each.set("code", layout.code);
      each.set("title", title);
      each.set("description", layout.description.in(session.lang));
      list.push(std::move(each));
      rows.push_back({layout.code, title});
    }
  }
  if (session.json) {
    wire::Json json = wire::Json::object();
    json.set("reports", std::move(list));
    print_json(session, json);
  } else {
    print_table(session, {{std::string(session.say("Mã", "Code"))}, {std::string(session.say("Biểu", "Report"))}},
                rows);
  }
  return Exit::done;
}

app::Outcome<const documents::PaperWriter*> find_writer(const Session& session, const std::string& format) {
  const auto writers = session.world.writers;
  const auto found =
      std::find_if(writers.begin(), writers.end(), [&](const auto& each) { return each.format == format; });
  if (found != writers.end()) return &*found;
  std::vector<std::string> known;
  for (const auto& writer : writers) known.emplace_back(writer.format);
  return app::refuse(FORMAT_UNKNOWN, "format", {format, base::join(known, ", ")});
}

}  // namespace

Done report(const Session& session, const ReportOptions& options) {
  if (options.list) return list_reports(session);
  MANGNON_TRY(writer, find_writer(session, session.json ? "json" : options.format));
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  auto on = options.on;
  if (!options.round.empty()) {
    MANGNON_TRY(map_day, reports::map_day_of_round(context, options.round));
    on = map_day;
  }
  MANGNON_TRY(unit, named_unit(context, options.unit, on));
  auto paper = reports::make_report(context, {.code = options.code,
                                              .unit = unit,
                                              .on = on.value_or(session.today()),
                                              .known_at = options.known_at,
                                              .from = options.from,
                                              .blank = options.blank,
                                              .geography_now = options.geography_now,
                                              .lang = session.lang,
                                              .round = options.round,
                                              .sending = options.sending,
                                              .signing = options.signing,
                                              .signer_title = options.signer_title,
                                              .way = options.way,
                                              .letter = options.letter});
  if (!paper) return app::refuse(std::move(paper.error()));
  MANGNON_TRY(bytes, app::outcome_of(writer->write(*paper, session.lang)));
  MANGNON_CHECKED(write_output(session, options.output, bytes));
  if (options.output.empty() && !writer->is_binary && !bytes.ends_with('\n')) session.world.out << '\n';
  return Exit::done;
}

}  // namespace mangnon::cli
