// The commands of the command line as CLI11 knows them: grammar.cpp parses and explains, grammar_commands.cpp declares
// each command with its options.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/grammar.hpp"
#include "cli/keeping_commands.hpp"
#include "cli/package_commands.hpp"

namespace mangnon::cli {

using Command = std::function<Done(const Session&)>;

// Puts the commands together; the chosen one is kept in `chosen`. The options live here, beside their parser.
class Grammar {
 public:
  explicit Grammar(Session& session);
  Parsed parse(const std::vector<std::string>& words);

 private:
  std::string say(std::string_view vi, std::string_view en) const { return std::string(session_.say(vi, en)); }
  CLI::App& command(CLI::App& parent, const std::string& name, std::string help, Command run);
  void add_date(CLI::App& to, const std::string& name, std::optional<base::Date>& date, std::string help);
  void add_moment(CLI::App& to, std::optional<base::Moment>& moment);
  void add_on(CLI::App& to, std::optional<base::Date>& date) {
    add_date(to, "--on", date,
             say("ngày số liệu, 2018-12-31; mặc định hôm nay", "reference date, 2018-12-31; default today"));
  }
  void add_unit(CLI::App& to, std::string& unit) {
    to.add_option("--unit", unit, say("mã đơn vị, hoặc uid:…", "code of the unit, or uid:…"))->required();
  }

  void label_help();
  void add_globals();
  void add_proxies(CLI::App& serve_command);
  void add_store_commands();
  void add_demo();
  void add_import();
  void add_questions();
  void add_finding();
  void add_report();
  void add_letter_options(CLI::App& report_command);
  void add_tabulate();
  void add_package_making(CLI::App& package);
  void add_packages();
  void add_users();
  void add_machine_commands();
  std::string explain(const CLI::ParseError& error) const;

  Session& session_;
  CLI::App app_{};
  Command chosen_{};

  std::string data_ = "data";
  std::string lang_ = "vi";
  InitOptions init_{};
  ServeOptions serve_{};
  DemoOptions demo_{};
  ImportOptions import_{};
  ReportOptions report_{};
  TabulateOptions tabulate_{};
  SearchOptions search_{};
  ReadyListOptions lists_{};
  DuplicatesOptions duplicates_{};
  PoliceOptions police_{};
  UnitsOptions units_{};
  BackupOptions backup_{};
  KeyOptions key_{};
  StoreKeyOptions store_key_{};
  PackageOptions package_{};
  UserOptions user_{};
  OperationOptions operation_{};
};

}  // namespace mangnon::cli
