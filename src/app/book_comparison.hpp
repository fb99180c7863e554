// The paper book against the register, hamlet by hamlet (L22, REQ-60): what the hamlets reported against what is sealed
// or counted now. Source: docs/domain/rounds.md SEND-10, SEND-12.
#pragma once

#include <vector>

#include "app/figures.hpp"
#include "domain/round.hpp"
#include "domain/sending.hpp"

namespace mangnon::app {

// A hamlet's totals in the paper book beside those of the register.
struct ComparedHamlet {
  domain::UnitId place{};
  std::string code{};
  std::string name{};
  domain::HamletWork work{};  // number 0: nothing reported
  tabulation::Figures figures{};

  // The book's totals that the round asks for are there.
  [[nodiscard]] bool is_stated(domain::RoundScope scope) const;
  [[nodiscard]] bool differs(domain::RoundScope scope) const;
  // Not stated, or differs and nobody explained it.
  [[nodiscard]] bool is_open(domain::RoundScope scope) const;
};

// One row a hamlet; facilities keep no book here. `figures` are of the commune's places.
[[nodiscard]] std::vector<ComparedHamlet> compare_books(Context& context, storage::Transaction& transaction,
                                                        const domain::Round& round, const FiguresAnswer& figures);

}  // namespace mangnon::app
