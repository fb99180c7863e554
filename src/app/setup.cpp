#include "app/setup.hpp"

#include <array>

#include "assets/assets.hpp"

namespace mangnon::app {

namespace {

// The edition of the data that ships: raised when a file of data/ changes.
const base::Date EDITION = *base::Date::from_ymd(2026, 11, 22);

constexpr std::array<std::string_view, 9> DOCUMENTS = {"codebook_circumstances.csv", "code_lists.csv",
                                                       "ethnic_groups.csv",          "agencies.csv",
                                                       "units_history.csv",          "units_2018_2025h1_mapping.csv",
                                                       "units_2025_mapping.csv",     "units_2025_mapping_provinces.csv",
                                                       "units_2025_acts.csv"};

}  // namespace

void put_reference_data(storage::Store& store) {
  store.write([](storage::Transaction& transaction) {
    for (const auto name : DOCUMENTS)
      transaction.references().put(
          {std::string(name), EDITION, std::string(assets::get_asset("data/" + std::string(name)))});
    return true;
  });
}

bool has_reference_data(storage::Store& store) {
  bool found = false;
  store.read(
      [&](storage::Transaction& transaction) { found = transaction.references().latest().size() >= DOCUMENTS.size(); });
  return found;
}

}  // namespace mangnon::app
