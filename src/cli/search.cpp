#include <ostream>

#include "app/child_queries.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/tables.hpp"

namespace mangnon::cli {

namespace {

std::vector<std::string> line_of(const wire::Json& child) {
  std::vector<std::string> groups;
  for (const auto& group : child["groups"].items()) groups.push_back(group.text().value_or(""));
  const auto birth = base::parse_iso_date(child.text_or("birth_date"));
  return {child.text_or("full_name"),
          birth ? base::format_vi(*birth) : std::string(),
          child.text_or("sex"),
          child["hamlet"].text_or("name"),
          child["commune"].text_or("name"),
          child.text_or("head_name"),
          base::join(groups, " "),
          child.text_or("id")};
}

}  // namespace

Done search(const Session& session, const SearchOptions& options) {
  MANGNON_TRY(opened, open_register(session));
  auto context = opened.console();
  MANGNON_TRY(unit, named_unit(context, options.unit, options.on));
  MANGNON_TRY(found, app::list_children(context,
                                        {.unit = unit.text(),
                                         .on = options.on.value_or(session.today()),
                                         .text = options.text,
                                         .limit = options.limit},
                                        session.lang));
  if (session.json) {
    print_json(session, found);
    return Exit::done;
  }
  std::vector<std::vector<std::string>> lines;
  for (const auto& child : found["rows"].items()) lines.push_back(line_of(child));
  const auto label = [&](std::string_view vi, std::string_view en) {
    return ListColumn{std::string(session.say(vi, en))};
  };
  print_table(
      session,
      {label("Họ và tên", "Name"), label("Ngày sinh", "Born"), label("Giới tính", "Sex"), label("Thôn", "Hamlet"),
       label("Xã", "Commune"), label("Chủ hộ", "Head of household"), label("Nhóm", "Groups"), label("Mã", "Id")},
      lines);
  session.world.out << lines.size() << '/' << found["total"].whole().value_or(0) << '\n';
  return Exit::done;
}

}  // namespace mangnon::cli
