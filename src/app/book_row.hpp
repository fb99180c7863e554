// One line of a commune's book as a command: what it states of a household and of one child on the reference date.
// The exchange folder makes these of workbooks and CSV; devices and other nodes will make the same.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/exactness.hpp"

namespace mangnon::app {

// A circumstance the row declares; `cell` is where it was read, for the finding.
struct BookCode {
  std::string code{};
  std::string cell{};
};

// A cell as the sheet has it, for the quarantine: "G7", under which column, what is written.
struct BookCell {
  std::string key{};    // of the column
  std::string label{};  // Vietnamese
  std::string address{};
  std::string text{};
};

// The versions of a child and its household that an exported list showed, as they were on its day.
struct SeenVersions {
  int child = 0;
  int household = 0;
  std::optional<base::Date> on = std::nullopt;  // absent: the title that says it was taken away
};

struct BookSupport {
  std::string kind{};                                              // list SUPPORT
  std::optional<base::Date> on = std::nullopt;                     // absent: not stated
  domain::BirthPrecision precision = domain::BirthPrecision::day;  // of the day

  bool operator==(const BookSupport&) const = default;
};

struct BookRow {
  int row = 0;                                   // as the sheet shows it
  std::string hamlet{};                          // name as written
  std::string child_code{};                      // the register's own id, when the sheet was exported from it
  std::optional<SeenVersions> seen{};            // of an exported list: what was changed since is not overwritten
  domain::FactChanges household{};               // stated facts; hamlet left out
  domain::FactChanges child{};                   // stated facts; household and hamlet left out
  std::optional<std::vector<BookCode>> codes{};  // absent: not stated
  std::optional<base::Date> codes_from{};
  std::vector<BookSupport> supports{};
  std::vector<domain::CoarseDay> coarse{};  // the days of `child` that are known to the month or year only
  base::Failures failures{};                // of single cells, field = cell address
  std::function<std::string(const std::string& key)> cell_of{};  // fact key → cell address
  std::function<std::vector<BookCell>()> cells{};                // every cell; asked only for a row that is kept

  [[nodiscard]] bool has_child() const { return !child.empty(); }
};

}  // namespace mangnon::app
