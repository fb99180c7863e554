#include "generator/names.hpp"

#include <algorithm>
#include <charconv>

#include "base/csv.hpp"

namespace mangnon::generator {

namespace {

std::uint64_t count_of(std::string_view text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);  // "3171.7" gives 3171
  return value;
}

FrequencyList read_list(const std::string& csv) {
  const auto table = base::parse_csv(csv);
  const auto name = table.column("name"), count = table.column("count");
  FrequencyList list;
  for (const auto& row : table.rows) list.add(row[name], count_of(row[count]));
  return list;
}

// Some family names have a northern and a southern form (Vũ, Võ); the other region's form is rare.
FrequencyList read_family_names(const std::string& csv, std::string_view province) {
  const auto table = base::parse_csv(csv);
  const auto name = table.column("name"), share = table.column("per_10000"), region = table.column("region");
  const std::string_view other_region = province < "45" ? "south" : "north";
  FrequencyList list;
  for (const auto& row : table.rows) {
    const auto count = count_of(row[share]) * 10 + 1;
    list.add(row[name], row[region] == other_region ? count / 20 + 1 : count);
  }
  return list;
}

// The words of a name do not repeat: not "Nguyễn Anh Anh".
bool repeats(std::string_view family, std::string_view middle, std::string_view given) {
  return family == given || middle == given || middle.ends_with(" " + std::string(given)) || family == middle;
}

}  // namespace

void FrequencyList::add(std::string word, std::uint64_t count) {
  words_.push_back(std::move(word));
  counted_.push_back((counted_.empty() ? 0 : counted_.back()) + count);
}

const std::string& FrequencyList::draw(Draw& draw) const {
  MANGNON_CHECK(!words_.empty());
  const auto at = draw.below(counted_.back());
  const auto found = std::upper_bound(counted_.begin(), counted_.end(), at);
  return words_[static_cast<std::size_t>(found - counted_.begin())];
}

NameBook::NameBook(const ReferenceTexts& texts, std::string_view province)
    : family_(read_family_names(texts.family_names, province)),
      middle_male_(read_list(texts.middle_names_male)),
      middle_female_(read_list(texts.middle_names_female)),
      given_male_(read_list(texts.given_names_male)),
      given_female_(read_list(texts.given_names_female)) {
  const auto table = base::parse_csv(texts.ethnic_family_names);
  const auto code = table.column("ethnic_code"), name = table.column("family_name"),
             where = table.column("province_code_2018"), districts = table.column("districts");
  for (const auto& row : table.rows)
    if (row[where].empty() || row[where] == province)
      ethnic_.push_back({row[code], row[name], row[where], row[districts]});
}

std::string NameBook::draw_family_name(std::string_view ethnicity, std::string_view district, Draw& draw) const {
  if (ethnicity.empty() || ethnicity == "01") return family_.draw(draw);
  std::vector<const EthnicFamilyName*> group;
  std::vector<const EthnicFamilyName*> here;
  for (const auto& each : ethnic_) {
    if (each.ethnic_code != ethnicity) continue;
    group.push_back(&each);
    if (!district.empty() && each.districts.find(district) != std::string::npos) here.push_back(&each);
  }
  if (!here.empty()) return draw.pick(here)->family_name;
  return group.empty() ? family_.draw(draw) : draw.pick(group)->family_name;
}

std::string NameBook::draw_name(std::string_view family_name, Sex sex, Draw& draw) const {
  const bool female = sex == Sex::female;
  for (;;) {
    const auto& given = (female ? given_female_ : given_male_).draw(draw);
    const bool without_middle = draw.chance(250);
    const auto& middle = (female ? middle_female_ : middle_male_).draw(draw);
    if (repeats(family_name, middle, given)) continue;
    std::string name(family_name);
    if (!without_middle) name += " " + middle;
    return name + " " + given;
  }
}

}  // namespace mangnon::generator
