#include "app/book_comparison.hpp"

namespace mangnon::app {

namespace {

bool is_other(std::optional<int> book, std::int64_t counted) {
  return book && *book != counted;
}

}  // namespace

bool ComparedHamlet::is_stated(domain::RoundScope scope) const {
  return (scope != domain::RoundScope::all || work.book_children) && work.book_special && work.book_at_risk;
}

bool ComparedHamlet::differs(domain::RoundScope scope) const {
  return (scope == domain::RoundScope::all && is_other(work.book_children, figures.children)) ||
         is_other(work.book_special, figures.special) || is_other(work.book_at_risk, figures.at_risk) ||
         is_other(work.book_other, figures.other);
}

bool ComparedHamlet::is_open(domain::RoundScope scope) const {
  return !is_stated(scope) || (differs(scope) && work.explanation.reveal().empty());
}

std::vector<ComparedHamlet> compare_books(Context& context, storage::Transaction& transaction,
                                          const domain::Round& round, const FiguresAnswer& figures) {
  const auto tree = context.reg.units();
  std::vector<ComparedHamlet> rows;
  for (const auto& place : figures.rows) {
    const auto* unit = tree->find(place.unit, domain::map_day(round));
    if (unit == nullptr || unit->level != domain::UnitLevel::hamlet) continue;
    rows.push_back({.place = place.unit,
                    .code = place.code,
                    .name = place.name,
                    .work = transaction.sendings().work_of(round.id, place.unit).value_or(domain::HamletWork{}),
                    .figures = place.figures});
  }
  return rows;
}

}  // namespace mangnon::app
