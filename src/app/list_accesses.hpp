// Who had a child before their eyes without opening its record: in a list, the grid, a book, a paper that names
// children, or on the page of its household. Source: docs/domain/access.md ACCESS-18; domain.md 10.5.
#pragma once

#include <string>
#include <vector>

#include "app/context.hpp"
#include "storage/store.hpp"

namespace mangnon::app {

// All times of one account and one kind of list.
struct ListAccess {
  domain::UserId actor{};
  std::string operation{};  // of the audit trail; a paper: its code
  int times = 0;
  base::Moment first{};
  base::Moment last{};
};
// Of the places and households in which the record says that the child was on the day of looking, by last time, the
// latest first. Such a list may have been narrowed so that the child did not stand on it.
[[nodiscard]] std::vector<ListAccess> list_accesses_of(Context& context, storage::Transaction& transaction,
                                                       const storage::Actions& actions);

}  // namespace mangnon::app
