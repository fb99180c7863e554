// What every engine asks of an append, written once: which personal ID number a child holds, and the form of a write.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/check.hpp"
#include "storage/histories.hpp"

namespace mangnon::storage {

inline constexpr std::string_view ID_NUMBER = "id_number";  // the kind of identifier

// Of the latest facts. Empty when the child has none, and when the record was merged into another, which then holds it.
[[nodiscard]] inline std::string held_id_number(const domain::ChildHistory& history) {
  const auto& facts = history.latest();
  return facts.presence == domain::Presence::merged ? std::string() : facts.id_number.reveal();
}

// The moment of a write. REQUIRES what histories.hpp says; anything else is a bug of the caller.
template <class IdType, class Facts>
[[nodiscard]] Moment moment_of_write(const HistoryWrite<IdType, Facts>& write) {
  MANGNON_CHECK(!write.actions.empty());
  const Moment moment = write.actions.front().recorded_at;
  MANGNON_CHECK(std::all_of(write.actions.begin(), write.actions.end(),
                            [&](const auto& action) { return action.recorded_at == moment; }));
  return moment;
}

}  // namespace mangnon::storage
