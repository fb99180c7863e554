// The commands of `mangnon`, each with what the user may say to it (contract: command line). The words of options and
// their help are in command_line.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "cli/session.hpp"
#include "reports/catalogue.hpp"

namespace mangnon::cli {

struct InitOptions {
  std::string admin = "quantri";
  bool training = false;  // for invented children only
};
[[nodiscard]] Done init(const Session& session, const InitOptions& options);

[[nodiscard]] Done serve(const Session& session, const ServeOptions& options);

struct DemoOptions {
  std::string province{};
  std::optional<std::uint64_t> children{};
  std::uint64_t seed = 1;
  std::uint64_t faults = 0;
  std::optional<base::Date> on{};
  bool into_store = false;
  std::string workbooks{};  // folder
  bool training = false;    // workbooks that a training store takes
};
[[nodiscard]] Done demo(const Session& session, const DemoOptions& options);

struct ImportOptions {
  std::vector<std::string> files{};  // a folder stands for the workbooks in it
  std::string unit{};                // a commune; or a unit above it, or "from-name": the files are named by their code
  std::optional<base::Date> on{};
  std::string round{};  // its reference date, and only until the commune has sent
  bool dry_run = false;
  bool convert_legacy = false;
  std::string result{};       // where the workbook goes back with reasons
  std::string template_to{};  // instead of importing: the blank form
};
[[nodiscard]] Done import_books(const Session& session, const ImportOptions& options);

struct ReportOptions {
  std::string code{};
  bool list = false;
  std::string unit{};
  std::optional<base::Date> on{};
  std::optional<base::Date> from{};
  std::optional<base::Moment> known_at{};
  bool geography_now = false;
  bool blank = false;
  std::string round{};
  std::optional<int> sending{};
  std::string signing{};
  std::string signer_title{};
  std::string way{};
  reports::LetterWords letter{};
  std::string format = "text";
  std::string output{};
};
[[nodiscard]] Done report(const Session& session, const ReportOptions& options);

struct TabulateOptions {
  std::string unit{};
  std::optional<base::Date> on{};
  std::optional<base::Moment> known_at{};
  std::vector<std::string> by{};
  std::vector<std::string> where{};  // "DIM=VALUE"
  std::string measure = "children";
};
[[nodiscard]] Done tabulate(const Session& session, const TabulateOptions& options);

struct SearchOptions {
  std::string text{};
  std::string unit{};
  std::optional<base::Date> on{};
  int limit = 50;
};
[[nodiscard]] Done search(const Session& session, const SearchOptions& options);

// `mangnon lists`: the ready lists with their figures; with a name, that list.
struct ReadyListOptions {
  std::string name{};
  std::string unit{};
  std::optional<base::Date> on{};
  int limit = 50;
  std::string export_to{};  // a workbook to edit and import again; without a name: everybody
  std::string purpose{};    // of who else receives it; empty: one's own work (DISC-15)
  std::string receiver{};
};
[[nodiscard]] Done ready_lists(const Session& session, const ReadyListOptions& options);

// Batches for the commune police: all of them, or one by its reference or id.
struct PoliceOptions {
  std::string batch{};
  std::string export_to{};  // its workbook
  std::string returned{};   // the workbook that came back
  std::string person{};     // who signed it
  std::optional<base::Date> on{};
};
[[nodiscard]] Done police_batches(const Session& session, const PoliceOptions& options);

struct DuplicatesOptions {
  std::string unit{};
  std::optional<base::Date> on{};
  int limit = 50;
};
[[nodiscard]] Done duplicates(const Session& session, const DuplicatesOptions& options);

struct UnitsOptions {
  std::string unit{};
  std::optional<base::Date> on{};
  bool without_successor = false;
};
[[nodiscard]] Done units(const Session& session, const UnitsOptions& options);

struct UserOptions {
  std::string username{};
  std::string full_name{};
  std::string role = "reader";
  std::string unit{};
  std::optional<base::Date> on{};
  bool password_from_input = false;
  bool enable = false;
};
// The roles that an account may have: "administrator, province, …".
[[nodiscard]] std::string account_roles();
[[nodiscard]] Done add_user(const Session& session, const UserOptions& options);
[[nodiscard]] Done list_users(const Session& session);
[[nodiscard]] Done disable_user(const Session& session, const UserOptions& options);
[[nodiscard]] Done reset_password(const Session& session, const UserOptions& options);

// One operation of the catalogue with a JSON object of a file or of standard input ("-").
struct OperationOptions {
  std::string name{};
  std::string file = "-";
  std::string id{};  // of the command; made when empty
  bool list = false;
};
[[nodiscard]] Done run_operation(const Session& session, const OperationOptions& options);

[[nodiscard]] Done describe_api(const Session& session);

}  // namespace mangnon::cli
