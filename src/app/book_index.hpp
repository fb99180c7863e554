// The households and children of one commune as known before an import, and the ways a row finds its own among them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/book_row.hpp"
#include "app/context.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

struct KnownHousehold {
  domain::HouseholdId id{};
  storage::Actions actions{};
  domain::HouseholdHistory history{};
  bool is_elsewhere = false;                   // of another commune now, once the home of a child of this one
  std::map<std::string, int> stated_in_row{};  // fact key → the first accepted row of this file that states it
};

struct KnownChild {
  domain::ChildId id{};
  storage::Actions actions{};
  domain::ChildHistory history{};
  bool is_elsewhere = false;  // of another commune now, once of this one: nothing of it is written or told
  int claimed_by_row = 0;     // the row of this file that already named the child
};

// What a row says that identifies a child.
struct ChildClaim {
  std::string child_code{};
  std::string id_number{};
  std::string name_key{};  // folded
  std::string birth_date{};
  std::string sex{};
  std::string mother_key{};  // folded; may be empty
  domain::HouseholdId household{};
  domain::UnitId hamlet{};
};

class BookIndex {
 public:
  // Reads all that lives in the hamlets. What lives in those `given_away` is elsewhere.
  void load(storage::Transaction& transaction, std::span<const domain::UnitId> hamlets,
            const std::set<domain::UnitId>& given_away);

  // By hamlet and household number, else by hamlet and the head's name. Null when it is new.
  [[nodiscard]] KnownHousehold* find_household(domain::UnitId hamlet, const std::string& number,
                                               const std::string& head_key);
  // Null when nothing of the hamlets, nor any of their children, ever had to do with it.
  [[nodiscard]] KnownHousehold* find_household(domain::HouseholdId id);
  [[nodiscard]] KnownHousehold& add_household(KnownHousehold household);

  // Takes the household as the store has it now: one that has ended goes by no number and no head any more.
  void refresh(storage::Transaction& transaction, domain::HouseholdId id);

  // As if these last actions had not been: no row that states them was accepted.
  void take_back(domain::HouseholdId id, std::span<const domain::Action> actions);

  // After the household's history changed: it goes by its latest number and head.
  void remember(KnownHousehold& household);

  // Whether the hamlet or facility is one of those that were loaded and not given away.
  [[nodiscard]] bool is_here(domain::UnitId hamlet) const { return hamlets_.contains(hamlet); }

  // By the register's own code, a record merged into another too. Null when none of the hamlets' children has it.
  [[nodiscard]] KnownChild* find_child(const std::string& child_code);
  // By code, ID number, then name, birth date and sex together with the household or the mother (when a mother is not
  // stated: the hamlet). Null when it is new. One that is elsewhere now is not found by its code alone.
  [[nodiscard]] KnownChild* find_child(const ChildClaim& claim);
  // Whether a child of that name, birth date and sex is known, whoever its mother (a possible duplicate, CHECK-5).
  [[nodiscard]] bool has_namesake(const ChildClaim& claim) const;
  [[nodiscard]] KnownChild& add_child(KnownChild child);
  // After the child's history changed.
  void remember(KnownChild& child);

 private:
  void load_former_homes(storage::Transaction& transaction);
  void forget_names(const KnownHousehold& household);

  std::unordered_set<domain::UnitId> hamlets_;
  std::vector<std::unique_ptr<KnownHousehold>> households_;
  std::vector<std::unique_ptr<KnownChild>> children_;
  std::unordered_map<domain::HouseholdId, KnownHousehold*> households_by_id_;
  std::unordered_map<std::string, KnownHousehold*> households_by_number_;
  std::unordered_map<std::string, KnownHousehold*> households_by_head_;
  std::unordered_map<std::string, KnownChild*> children_by_id_;
  std::unordered_map<std::string, KnownChild*> children_by_id_number_;
  std::unordered_multimap<std::string, KnownChild*> children_by_name_;
};

}  // namespace mangnon::app
