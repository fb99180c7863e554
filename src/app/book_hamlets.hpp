// Which hamlet or facility of a commune a row of its book means by the name in its cell: the one called so on the day
// of the import or, of an exported list, on the day that the list shows. A book may be older or newer than a name: then
// it is the one that was or will be called so. Nobody chooses between two of one name, and a hamlet that has ended
// takes no row. Source: docs/domain/import.md IMPORT-2, IMPORT-20; units.md UNIT-8, UNIT-16.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/register.hpp"
#include "base/result.hpp"
#include "domain/unit_tree.hpp"

namespace mangnon::app {

// A unit as an exported list showed it.
struct ShownHamlet {
  domain::UnitId id{};
  base::Date on{};
};

struct HamletChoice {
  domain::UnitId id{};
  std::optional<domain::UnitVersion> fresh = std::nullopt;  // the commune does not have it yet
  base::Failures findings{};                                // at "hamlet"; an error: no hamlet is meant
};

class BookHamlets {
 public:
  BookHamlets() = default;  // of no commune: only to be assigned to
  // REQUIRES a commune of the tree on the day of the import.
  BookHamlets(domain::UnitTreePtr tree, domain::UnitId commune, base::Date on);

  // Those that lie in the commune on the day of the import, and those that ended in it.
  [[nodiscard]] std::vector<domain::UnitId> places() const;

  // By name, short name or local code. FAILS (in findings) IMPORT_HAMLET_UNCLEAR, IMPORT_HAMLET_ENDED; warns
  // IMPORT_HAMLET_RENAMED.
  [[nodiscard]] HamletChoice find(const std::string& name, const std::optional<ShownHamlet>& shown);
  // Of a choice in which a row settles a child: FAILS (in the result) IMPORT_HAMLET_ENDED unless it lies in the commune
  // on the day and, as far as is known, ever after.
  [[nodiscard]] base::Failures check_open(const HamletChoice& choice, const std::string& name) const;
  // IMPORT_HAMLET_ENDED of one that is no more of the commune since a day.
  [[nodiscard]] base::Failure ended(domain::UnitId id, const std::string& name) const;
  // The fresh hamlet is of the commune from now on. REQUIRES choice.fresh.
  void add(const HamletChoice& choice);
  // Writes these hamlets, numbered from what is stored by then: others make units of the commune too. One that is there
  // already was made by another book of the commune. REQUIRES that each was added here, and a transaction that has
  // written no unit; may be done again in another.
  void write(Register& reg, storage::Transaction& transaction, std::span<const domain::UnitVersion> fresh);

 private:
  [[nodiscard]] std::vector<domain::UnitId> called(const std::string& name, base::Date day) const;
  [[nodiscard]] HamletChoice find_today(const std::string& name) const;
  [[nodiscard]] HamletChoice find_over_time(const std::string& name) const;
  [[nodiscard]] bool lies_here(domain::UnitId id) const;
  [[nodiscard]] base::Failure unclear(const std::string& name, const std::vector<domain::UnitId>& meant) const;

  domain::UnitTreePtr tree_{};
  domain::UnitId commune_{};
  base::Date on_{};
  std::vector<domain::UnitId> ever_here_{};                   // in the commune, or in what became it, on any day
  std::multimap<std::string, domain::UnitId> ever_called_{};  // those, by folded name
  std::map<std::string, HamletChoice> found_{};               // by name as written, on the day of the import
};

}  // namespace mangnon::app
