#include <ostream>

#include "app/duplicates.hpp"
#include "app/ready_lists.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/new_file.hpp"
#include "cli/tables.hpp"
#include "exchange/import_file.hpp"
#include "exchange/list_workbook.hpp"

namespace mangnon::cli {

namespace {

using wire::Json;

std::string born(const Json& child) {
  const auto birth = base::parse_iso_date(child.text_or("birth_date"));
  return birth ? base::format_vi(*birth) : std::string();
}

std::string findings_of(const Json& child) {
  std::vector<std::string> codes;
  for (const auto& finding : child["findings"].items()) codes.push_back(finding.text_or("code"));
  return base::join(codes, " ");
}

void print_counts(const Session& session, const Json& counts) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& list : counts["lists"].items()) {
    const auto count = list["count"].whole();
    lines.push_back({list.text_or("name"), list.text_or("title"), count ? std::to_string(*count) : "-"});
  }
  print_table(session,
              {{std::string(session.say("Danh sách", "List"))},
               {std::string(session.say("Nội dung", "Meaning"))},
               {std::string(session.say("Số trẻ em", "Children"))}},
              lines);
}

void print_children(const Session& session, const Json& list) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& child : list["rows"].items())
    lines.push_back({child.text_or("full_name"), born(child), child["hamlet"].text_or("name"),
                     child.text_or("head_name"), findings_of(child), child.text_or("id")});
  const auto label = [&](std::string_view vi, std::string_view en) {
    return ListColumn{std::string(session.say(vi, en))};
  };
  print_table(session,
              {label("Họ và tên", "Name"), label("Ngày sinh", "Born"), label("Thôn", "Hamlet"),
               label("Chủ hộ", "Head of household"), label("Cần kiểm tra", "Findings"), label("Mã", "Id")},
              lines);
  session.world.out << lines.size() << '/' << list["total"].whole().value_or(0) << '\n';
}

std::string reasons_of(const Json& pair) {
  std::vector<std::string> texts;
  for (const auto& reason : pair["reasons"].items()) texts.push_back(reason.text_or("text"));
  return base::join(texts, "; ");
}

void print_pairs(const Session& session, const Json& found) {
  auto& out = session.world.out;
  for (const auto& pair : found["rows"].items()) {
    out << pair["points"].whole().value_or(0) << "  " << pair.text_or("verdict_name") << ": " << reasons_of(pair)
        << '\n';
    for (const char* side : {"first", "second"}) {
      const auto& child = pair[side];
      out << "    " << child.text_or("full_name") << "  " << born(child) << "  " << child["hamlet"].text_or("name")
          << ", " << child["commune"].text_or("name") << "  " << child.text_or("head_name") << "  "
          << child.text_or("id") << '\n';
    }
  }
  out << session.say("Đã so ", "Looked at ") << found["children"].whole().value_or(0)
      << session.say(" trẻ em; cặp có thể trùng: ", " children; pairs that may be one child: ")
      << found["total"].whole().value_or(0) << '\n';
}

}  // namespace

Done ready_lists(const Session& session, const ReadyListOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(unit, named_unit(context, options.unit, options.on));
  const auto on = options.on.value_or(session.today());
  if (!options.export_to.empty()) {
    MANGNON_TRY(giving, app::giving_of(options.purpose, options.receiver, session.today()));
    MANGNON_TRY(file, NewFile::create(options.export_to));
    MANGNON_TRY(list, app::export_list(context, {.name = options.name, .unit = unit.text(), .on = on}, giving));
    const auto written = exchange::write_list_workbook(options.export_to, exchange::import_lists(*opened.reg), list);
    if (!written) return app::refuse(written.error());
    file.keep();
    print_written(session, options.export_to, list.children.size());
    return Exit::done;
  }
  if (options.name.empty()) {
    MANGNON_TRY(counts, app::count_ready_lists(context, unit.text(), on, session.lang));
    session.json ? print_json(session, counts) : print_counts(session, counts);
    return Exit::done;
  }
  MANGNON_TRY(
      list, app::show_ready_list(context, {.name = options.name, .unit = unit.text(), .on = on, .limit = options.limit},
                                 session.lang));
  session.json ? print_json(session, list) : print_children(session, list);
  return Exit::done;
}

Done duplicates(const Session& session, const DuplicatesOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(unit, named_unit(context, options.unit, options.on));
  const auto on = options.on.value_or(session.today());
  MANGNON_TRY(scan, app::scan_duplicates(context, {.unit = unit.text(), .on = on}));
  MANGNON_TRY(found, app::show_duplicates(context, scan, "", options.limit, session.lang));
  session.json ? print_json(session, found) : print_pairs(session, found);
  return Exit::done;
}

}  // namespace mangnon::cli
