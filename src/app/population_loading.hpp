// Rows of the store as the counting population.
#pragma once

#include <memory>

#include "domain/codebook.hpp"
#include "domain/unit_tree.hpp"
#include "storage/projection.hpp"
#include "tabulation/population.hpp"
#include "tabulation/search_index.hpp"

namespace mangnon::app {

// The whole population, as known now or at a moment. A large one is put together by a second thread while this one
// reads.
[[nodiscard]] std::unique_ptr<tabulation::Population> load_population(storage::Projection& rows,
                                                                      const domain::Codebook& codebook,
                                                                      const domain::UnitTree& units,
                                                                      storage::KnownAt known_at);

// One child, as known now.
[[nodiscard]] tabulation::ChildRecord load_child(storage::Projection& rows, domain::ChildId id,
                                                 const domain::UnitTree& units);

// The words by which the child is found.
[[nodiscard]] tabulation::SearchTexts texts_of(const storage::KnownRow& row);

}  // namespace mangnon::app
