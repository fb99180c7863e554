// A child of the tests: invented, and without any finding until a test changes a fact.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "domain/check.hpp"

namespace mangnon::domain::testing {

inline const Codebook& book() {
  static const Codebook loaded = [] {
    std::ifstream file(MANGNON_SOURCE_DIR "/data/codebook_circumstances.csv");
    return Codebook::load(std::string{std::istreambuf_iterator<char>(file), {}});
  }();
  return loaded;
}

inline base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}
inline SensitiveText secret(const char* text) {
  return SensitiveText(text);
}

struct Case {
  ChildFacts child{};
  HouseholdFacts household{};
  std::vector<Episode> episodes{};
  base::Date on = day("2018-12-31");

  Case() {
    household.hamlet.value.bytes[0] = 1;
    household.head_name = secret("Nguyễn Văn Sơn");
    household.address = secret("Xóm 2, gần nhà văn hóa");
    child.hamlet = household.hamlet;
    child.full_name = secret("Nguyễn Thị Lan");
    child.birth_date = day("2010-05-20");
    child.sex = Sex::female;
    child.living_with = "01";
  }

  Case& with(const char* code, const char* from = "2018-01-15") {
    Episode episode;
    episode.id.value.bytes[0] = static_cast<std::uint8_t>(episodes.size() + 1);
    episode.code = code;
    episode.valid.from = day(from);
    episodes.push_back(std::move(episode));
    return *this;
  }
  Case& paper(const char* type) {
    episodes.back().evidence.push_back({.type = type});
    return *this;
  }
  Case& father(ParentStatus status, const char* since = nullptr) { return add(child.father_states, status, since); }
  Case& mother(ParentStatus status, const char* since = nullptr) { return add(child.mother_states, status, since); }

  [[nodiscard]] CheckInput input() const { return {child, household, episodes, on, book()}; }
  [[nodiscard]] base::Failures findings() const { return check_child(input()); }

 private:
  Case& add(ParentStates& states, ParentStatus status, const char* since) {
    states.push_back({status, since == nullptr ? std::nullopt : std::optional(day(since))});
    return *this;
  }
};

// The ids of the findings, joined by blanks, in their order.
inline std::string ids(const base::Failures& findings) {
  std::string text;
  for (const auto& each : findings) {
    if (!text.empty()) text += ' ';
    text += each.type->id;
  }
  return text;
}
inline std::string ids(const Case& subject) {
  return ids(subject.findings());
}

}  // namespace mangnon::domain::testing
