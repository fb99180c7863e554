#include "app/setup.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "assets/assets.hpp"

namespace mangnon::app {

namespace {

// The edition of the data that ships: raised when a file of data/ changes.
const base::Date EDITION = *base::Date::from_ymd(2026, 11, 23);

constexpr std::array<std::string_view, 9> DOCUMENTS = {"codebook_circumstances.csv", "code_lists.csv",
                                                       "ethnic_groups.csv",          "agencies.csv",
                                                       "units_history.csv",          "units_2018_2025h1_mapping.csv",
                                                       "units_2025_mapping.csv",     "units_2025_mapping_provinces.csv",
                                                       "units_2025_acts.csv"};

storage::ReferenceDocument shipped(std::string_view name) {
  return {std::string(name), EDITION, std::string(assets::get_asset("data/" + std::string(name)))};
}

// Of those that ship, the ones that the store has only in an older edition with another text.
std::vector<storage::ReferenceDocument> newer_than_in(storage::Store& store) {
  std::vector<storage::ReferenceDocument> newer;
  store.read([&](storage::Transaction& transaction) {
    const auto held = transaction.references().latest();
    for (const auto name : DOCUMENTS) {
      const auto found = std::ranges::find(held, name, &storage::ReferenceDocument::name);
      auto document = shipped(name);
      if (found == held.end() || (found->edition_on < EDITION && found->content != document.content))
        newer.push_back(std::move(document));
    }
  });
  return newer;
}

}  // namespace

void put_reference_data(storage::Store& store) {
  store.write([](storage::Transaction& transaction) {
    for (const auto name : DOCUMENTS) transaction.references().put(shipped(name));
    return true;
  });
}

std::size_t renew_reference_data(storage::Store& store) {
  const auto newer = newer_than_in(store);
  if (newer.empty()) return 0;
  store.write([&](storage::Transaction& transaction) {
    for (const auto& document : newer) transaction.references().put(document);
    return true;
  });
  return newer.size();
}

bool has_reference_data(storage::Store& store) {
  bool found = false;
  store.read(
      [&](storage::Transaction& transaction) { found = transaction.references().latest().size() >= DOCUMENTS.size(); });
  return found;
}

}  // namespace mangnon::app
