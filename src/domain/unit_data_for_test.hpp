// The real reference data for tests, read from data/ once per test program.
#pragma once

#include <fstream>
#include <map>
#include <mutex>
#include <sstream>
#include <string>

#include "domain/unit_loading.hpp"

namespace mangnon::domain {

inline base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

inline std::string data_file(const std::string& name) {
  std::ifstream file(std::string(MANGNON_SOURCE_DIR) + "/data/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct UnitFileTexts {
  std::string history = data_file("units_history.csv");
  std::string mapping_2018_2025 = data_file("units_2018_2025h1_mapping.csv");
  std::string mapping_2025 = data_file("units_2025_mapping.csv");
  std::string mapping_2025_provinces = data_file("units_2025_mapping_provinces.csv");
  std::string acts_2025 = data_file("units_2025_acts.csv");

  [[nodiscard]] UnitFiles files() const {
    return {history, mapping_2018_2025, mapping_2025, mapping_2025_provinces, acts_2025};
  }
};

inline const UnitTreePtr& real_units() {
  static const UnitTreePtr TREE = parse_unit_tree(UnitFileTexts().files());
  return TREE;
}

// The tree of these files, built once for all the registers that a test program opens one after another.
inline UnitTreePtr parse_units_once(const UnitFiles& files) {
  static std::mutex mutex;
  static std::map<std::string, UnitTreePtr, std::less<>> built;
  std::string text;
  for (const auto part :
       {files.history, files.mapping_2018_2025, files.mapping_2025, files.mapping_2025_provinces, files.acts_2025})
    text.append(part).push_back('\0');
  const std::lock_guard lock(mutex);
  auto& tree = built[text];
  if (!tree) tree = parse_unit_tree(files);
  return tree;
}

}  // namespace mangnon::domain
