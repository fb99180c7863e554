// The running register: the store, the reference data read from it, and the counting population that follows its
// journal. One per process; safe for many threads.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include "app/current_population.hpp"
#include "base/clock.hpp"
#include "crypto/store_key.hpp"
#include "domain/code_list.hpp"
#include "domain/codebook.hpp"
#include "domain/unit_loading.hpp"
#include "domain/unit_office.hpp"
#include "domain/unit_tree.hpp"
#include "storage/store.hpp"
#include "tabulation/question.hpp"

namespace mangnon::app {

// The reference data of one store; never changes while the program runs, but for the units made here.
struct Reference {
  domain::Codebook codebook;
  domain::CodeLists lists;
  std::vector<domain::Agency> agencies;
  tabulation::Groups groups;
  std::map<std::string, base::Date, std::less<>> editions{};  // of each reference file, by name
};

class Register {
 public:
  using ParseUnits = domain::UnitTreePtr (*)(const domain::UnitFiles&);
  // Reads the reference data. Throws storage::StoreBroken when the store was never initialised.
  Register(storage::Store& store, base::Clock& clock, base::Random& random,
           ParseUnits parse_units = domain::parse_unit_tree);

  [[nodiscard]] storage::Store& store() { return store_; }
  [[nodiscard]] base::Clock& clock() { return clock_; }
  [[nodiscard]] const Reference& reference() const { return *reference_; }
  // The keys of what the store keeps sealed (docs/decisions/0011): where they are read from; none unless said.
  using ReadKeys = std::function<crypto::StoreKeys()>;
  void use_keys(ReadKeys read);
  [[nodiscard]] crypto::StoreKeys keys() const;
  crypto::StoreKeys read_keys_again();
  // A new id; safe for many threads.
  [[nodiscard]] base::Uuid new_uuid();

  // The units as known now; hamlets made by another process appear when next counted.
  [[nodiscard]] domain::UnitTreePtr units() const;
  // The units as amended by that moment (UNIT-18); hamlets recorded since are there too, without children then.
  [[nodiscard]] domain::UnitTreePtr units_known_at(base::Moment moment) const;
  // The units as far as this transaction sees them. REQUIRES that it has written none itself.
  domain::UnitTreePtr units_in(storage::Transaction& transaction);
  // The same, without looking for units that others made meanwhile.
  domain::UnitTreePtr amended_units_in(storage::Transaction& transaction);
  // After a commit that wrote these hamlets.
  void add_hamlets(const std::vector<domain::UnitVersion>& hamlets);
  // After a commit that amended units.
  void follow_amendments();
  // The rows of unit_closure for a hamlet.
  [[nodiscard]] static std::vector<storage::Units::Ancestor> closure_of(const domain::UnitTree& tree,
                                                                        domain::UnitId unit);

  // Calls `ask` with the population as known now (everything committed before the call) or at a moment, and the units
  // that its hamlet ordinals belong to.
  void with_population(storage::KnownAt known_at,
                       const std::function<void(const tabulation::Population&, const domain::UnitTree&)>& ask);
  // The same, as known now, with the words of every child.
  using AskWords = std::function<void(const tabulation::Population&, const tabulation::SearchIndex&)>;
  void with_words(const AskWords& ask);

 private:
  void take_amendments(storage::Transaction& transaction);

  storage::Store& store_;
  base::Clock& clock_;
  base::Random& random_;
  ReadKeys read_keys_{};
  mutable std::mutex keys_mutex_;
  crypto::StoreKeys keys_{};  // guarded by keys_mutex_
  std::mutex random_mutex_;
  std::unique_ptr<const Reference> reference_;
  mutable std::mutex units_mutex_;
  domain::UnitTreePtr plain_;          // units as first recorded; guarded by units_mutex_
  domain::UnitAmendments amendments_;  // guarded by units_mutex_
  domain::UnitTreePtr units_;          // plain_ with amendments_; guarded by units_mutex_
  std::unique_ptr<CurrentPopulation> population_;
};

}  // namespace mangnon::app
