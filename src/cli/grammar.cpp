#include "cli/grammar.hpp"

#include <algorithm>

#include "cli/grammar_parts.hpp"
#include "cli/usage_text.hpp"

namespace mangnon::cli {

Grammar::Grammar(Session& session) : session_(session) {
  app_.name("mangnon");
  app_.description(
      say("Măng Non: sổ theo dõi và bảo vệ trẻ em", "Măng Non: a register for the protection of children"));
  app_.require_subcommand(1);
  app_.fallthrough();
  label_help();
  add_globals();
  add_store_commands();
  add_demo();
  add_import();
  add_report();
  add_tabulate();
  add_questions();
  add_finding();
  add_packages();
  add_users();
  add_machine_commands();
}

void Grammar::label_help() {
  app_.set_help_flag("-h,--help", say("xem hướng dẫn", "show help"))
      ->group(say("Tùy chọn chung", "Options of every command"));
  if (session_.lang == base::Lang::en) return;
  app_.option_defaults()->group("Tùy chọn");
  const auto formatter = app_.get_formatter();
  formatter->label("Usage", "Cách dùng");
  formatter->label("OPTIONS", "TÙY CHỌN");
  formatter->label("SUBCOMMAND", "LỆNH");
  formatter->label("SUBCOMMANDS", "LỆNH");
  formatter->label("Subcommands", "Các lệnh");
  formatter->label("Positionals", "Tham số");
  formatter->label("Needs", "đi cùng");
  formatter->label("Excludes", "không đi cùng");
  formatter->label("REQUIRED", "(bắt buộc)");
}

void Grammar::add_globals() {
  const auto group = say("Tùy chọn chung", "Options of every command");
  app_.add_option("--data", data_, say("thư mục dữ liệu (kho SQLite)", "data folder (SQLite store)"))
      ->capture_default_str()
      ->group(group);
  app_.add_option("--database", session_.location.database,
                  say("kho PostgreSQL, postgresql://…", "PostgreSQL store, postgresql://…"))
      ->group(group);
  app_.add_option("--store-key", session_.location.key_file,
                  say("tệp khóa của kho; nếu không nói: MANGNON_STORE_KEY, hoặc store.key trong thư mục DATA-key",
                      "file of the store's keys; else MANGNON_STORE_KEY, else store.key in the folder DATA-key"))
      ->group(group);
  app_.add_option("--lang", lang_, say("ngôn ngữ: vi hoặc en", "language: vi or en"))
      ->check(CLI::IsMember({"vi", "en"}))
      ->group(group);
  app_.add_flag("--json", session_.json, say("in kết quả dạng JSON", "print results as JSON"))->group(group);
}

CLI::App& Grammar::command(CLI::App& parent, const std::string& name, std::string help, Command run) {
  auto* added = parent.add_subcommand(name, std::move(help));
  added->fallthrough();
  added->group(say("Các lệnh", "Commands"));
  if (run) added->callback([this, run = std::move(run)] { chosen_ = run; });
  return *added;
}

void Grammar::add_date(CLI::App& to, const std::string& name, std::optional<base::Date>& date, std::string help) {
  to.add_option_function<std::string>(
        name,
        [this, name, &date](const std::string& text) {
          date = base::parse_iso_date(text);
          if (!date)
            throw CLI::ValidationError(
                name, say("cần ngày dạng năm-tháng-ngày, ví dụ 2018-12-31", "takes a date such as 2018-12-31"));
        },
        std::move(help))
      ->type_name("DATE");
}

void Grammar::add_moment(CLI::App& to, std::optional<base::Moment>& moment) {
  to.add_option_function<std::string>(
        "--known-at",
        [this, &moment](const std::string& text) {
          moment = base::parse_moment(text);
          if (!moment)
            throw CLI::ValidationError("--known-at", say("cần thời điểm dạng 2019-01-15T08:30:00Z",
                                                         "takes a moment such as 2019-01-15T08:30:00Z"));
        },
        say("theo những gì đã ghi đến thời điểm này", "as it was known at this moment"))
      ->type_name("MOMENT");
}

std::string Grammar::explain(const CLI::ParseError& error) const {
  std::string text = "USAGE: ";
  if (app_.get_subcommands().empty() && dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    return text +
           say("hãy cho biết lệnh, ví dụ: mangnon import --help", "name a command, such as: mangnon import --help");
  return text + say(usage_in_vietnamese(error.what()), error.what()) +
         say("\nXem: mangnon --help", "\nSee: mangnon --help");
}

Parsed Grammar::parse(const std::vector<std::string>& words) {
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    app_.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    return {.text = app_.help()};
  } catch (const CLI::ParseError& error) {
    return {.text = explain(error), .exit = Exit::usage};
  }
  if (app_.got_subcommand("import") && import_.template_to.empty() && (import_.files.empty() || import_.unit.empty()))
    return {.text = say("USAGE: thiếu tham số: FILE và --unit", "USAGE: FILE and --unit are required"),
            .exit = Exit::usage};
  if (app_.got_subcommand("report") && !report_.list && report_.code.empty())
    return {.text = say("USAGE: thiếu mã biểu; xem: mangnon report --list",
                        "USAGE: CODE is required; see: mangnon report --list"),
            .exit = Exit::usage};
  session_.location.data = data_;
  return {.command = chosen_};
}

Parsed parse_words(Session& session, const std::vector<std::string>& words) {
  const auto grammar = std::make_shared<Grammar>(session);
  auto parsed = grammar->parse(words);
  if (!parsed.command) return parsed;
  return {.command = [grammar, command = std::move(parsed.command)](const Session& chosen) { return command(chosen); }};
}

}  // namespace mangnon::cli
