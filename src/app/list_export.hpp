// A list of children taken away as a workbook: the facts of each child and of its household, with the versions they
// have, so that what comes back can be told from what was changed meanwhile. Only what the actor may know, only for who
// may export; the workbook itself is written in exchange/. Source: docs/domain/finding.md LIST-9.
#pragma once

#include <string>
#include <vector>

#include "app/ready_lists.hpp"

namespace mangnon::app {

struct ExportedChild {
  domain::ChildId id{};
  int version = 0;
  int household_version = 0;
  std::string hamlet{};  // name
  domain::HouseholdFacts household{};
  domain::ChildFacts child{};        // without the note for who may not read it
  std::vector<std::string> codes{};  // of circumstances in force that the actor may know
};

struct ExportedList {
  std::string unit{};  // name, for the title
  base::Date on{};
  bool training = false;                  // nothing here is real
  std::vector<ExportedChild> children{};  // in the order of lists
};

// `query.name` empty: all children of the unit. By hamlet and household, so that siblings stand together.
// FAILS NOT_PERMITTED, LIST_UNKNOWN, LIST_TOO_WIDE, UNIT_OUTSIDE_SCOPE.
[[nodiscard]] Outcome<ExportedList> export_list(Context& context, const AskReadyList& query);

}  // namespace mangnon::app
