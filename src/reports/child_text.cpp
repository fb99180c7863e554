#include "reports/child_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/identifiers.hpp"
#include "domain/rule_facts.hpp"
#include "domain/secrecy.hpp"
#include "names/unicode.hpp"
#include "reports/group_names.hpp"

namespace mangnon::reports {

namespace {

using domain::ChildFacts;
using domain::CodeEntry;
using domain::ParentStatus;

constexpr std::string_view BOTH_DEAD = "S01";
constexpr std::string_view WITHOUT_SUPPORT = "S03";
constexpr std::string_view DISABLED = "S04";

bool holds(const domain::ParentStates& states, ParentStatus status, base::Date on) {
  return std::any_of(states.begin(), states.end(),
                     [&](const auto& state) { return state.status == status && domain::holds_on(state, on); });
}

// What may be told of a parent. Sentences, detoxification and restricted rights are confidential (NĐ 56/2017 Đ33).
struct ParentWords {
  ParentStatus status;
  std::string_view vi;
  std::string_view en;
};
constexpr std::array<ParentWords, 5> OPEN_STATES = {{
    {ParentStatus::missing, "{} mất tích", "{} missing"},
    {ParentStatus::unknown, "chưa rõ {}", "{} unknown"},
    {ParentStatus::institution, "{} ở cơ sở trợ giúp xã hội", "{} in a social-assistance facility"},
    {ParentStatus::incapable, "{} không còn khả năng chăm sóc", "{} no longer able to care"},
    {ParentStatus::away, "{} đi làm ăn xa", "{} works away"},
}};

// "Mẫu giáo" of "Mẫu giáo (3-5 tuổi)".
std::string without_brackets(std::string_view name) {
  return std::string(base::trim(name.substr(0, name.find('('))));
}

}  // namespace

std::string ChildText::text(std::string_view vi, std::string_view en) const {
  return std::string(lang_ == base::Lang::vi ? vi : en);
}

std::string ChildText::mark(const std::string& code) const {
  const auto* entry = reference_.codebook.find(code);
  if (entry == nullptr || entry->secrecy == domain::Secrecy::secret) return {};
  const auto* group = reference_.codebook.find(entry->group);
  if (group->secrecy == domain::Secrecy::secret) return {};
  if (group->confidential || group->secrecy != domain::Secrecy::ordinary)
    return std::string(domain::code_of(entry->tier)) + "*";
  return entry->confidential ? group->code : code;
}

std::vector<std::string> ChildText::marks(const storage::ChildRow& child, domain::Tier tier) const {
  std::vector<std::string> all;
  for (const auto& code : child.codes) {
    const auto* entry = reference_.codebook.find(code);
    if (entry == nullptr || entry->tier != tier) continue;
    const auto text = mark(code);
    if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
  }
  return all;
}

std::string ChildText::parent_state(const domain::ParentStates& states) const {
  std::vector<std::string> words;
  if (holds(states, ParentStatus::dead, on_)) words.push_back(text("đã chết", "dead"));
  for (const auto& open : OPEN_STATES)
    if (holds(states, open.status, on_))
      words.emplace_back(base::trim(fmt::format(fmt::runtime(text(open.vi, open.en)), "")));
  return sentence(base::join(words, "; "));
}

std::vector<const CodeEntry*> ChildText::open_entries(const storage::ChildRow& child) const {
  std::vector<const CodeEntry*> entries;
  for (const auto& code : child.codes) {
    const auto* entry = reference_.codebook.find(code);
    if (entry == nullptr || entry->tier != domain::Tier::special) continue;
    if (entry->confidential) entry = reference_.codebook.find(entry->group);
    if (!entry->confidential) entries.push_back(entry);
  }
  std::sort(entries.begin(), entries.end(),
            [](const auto* left, const auto* right) { return left->place < right->place; });
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  return entries;
}

bool ChildText::has_confidential_group(const storage::ChildRow& child, std::optional<domain::Tier> tier) const {
  return std::any_of(child.codes.begin(), child.codes.end(), [&](const std::string& code) {
    const auto* entry = reference_.codebook.find(code);
    if (entry == nullptr || (tier && entry->tier != *tier)) return false;
    const auto* group = reference_.codebook.find(entry->group);
    return group->confidential || group->secrecy != domain::Secrecy::ordinary;
  });
}

std::string ChildText::groups(const storage::ChildRow& child) const {
  std::vector<std::string> words;
  for (const auto* entry : open_entries(child)) words.push_back(entry->code);
  if (has_confidential_group(child, domain::Tier::special)) words.push_back(text("Nhóm bảo mật", "Confidential group"));
  return base::join(words, "; ");
}

std::vector<std::string> ChildText::parents(const ChildFacts& facts) const {
  const bool fatherless = holds(facts.father_states, ParentStatus::dead, on_);
  const bool motherless = holds(facts.mother_states, ParentStatus::dead, on_);
  std::vector<std::string> words;
  if (fatherless && motherless)
    words.push_back(text("mồ côi cả cha và mẹ", "both parents dead"));
  else if (fatherless)
    words.push_back(text("mồ côi cha", "father dead"));
  else if (motherless)
    words.push_back(text("mồ côi mẹ", "mother dead"));
  const auto add = [&](const domain::ParentStates& states, const std::string& who) {
    for (const auto& open : OPEN_STATES)
      if (holds(states, open.status, on_)) words.push_back(fmt::format(fmt::runtime(text(open.vi, open.en)), who));
  };
  add(facts.father_states, text("cha", "father"));
  add(facts.mother_states, text("mẹ", "mother"));
  return words;
}

std::string ChildText::small_name(std::string_view list, int code) const {
  return names::lower_case(reference_.lists.name_of(list, std::to_string(code), lang_));
}

std::string ChildText::disability(const ChildFacts& facts) const {
  const std::string degree = facts.disability_degree ? small_name("DISABILITY_DEGREE", *facts.disability_degree) : "";
  const std::string words =
      std::string(base::trim(lang_ == base::Lang::vi ? "khuyết tật " + degree : degree + " disability"));
  std::vector<std::string> types;
  for (const int type : facts.disability_types) types.push_back(small_name("DISABILITY_TYPE", type));
  return types.empty() ? words : words + " (" + base::join(types, "; ") + ")";
}

std::string ChildText::summary(const storage::ChildRow& child) const {
  const auto entries = open_entries(child);
  if (entries.empty()) return {};
  std::vector<std::string> words = parents(child.facts);
  const bool tells_parents = !words.empty();
  for (const auto* entry : entries) {
    if (entry->group == DISABLED)
      words.push_back(disability(child.facts));
    else if (!tells_parents || (entry->group != BOTH_DEAD && entry->group != WITHOUT_SUPPORT))
      words.push_back(group_words(*reference_.codebook.find(entry->group), lang_));
  }
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return sentence(base::join(words, "; "));
}

std::string ChildText::carers(const ChildFacts& facts) const {
  std::vector<std::string> words;
  const auto add = [&](const domain::SensitiveText& name, const std::string& who) {
    if (!name.empty()) words.push_back(who.empty() ? name.reveal() : name.reveal() + " (" + who + ")");
  };
  add(facts.father_name, text("cha", "father"));
  add(facts.mother_name, text("mẹ", "mother"));
  const bool named = facts.carer_name == facts.father_name || facts.carer_name == facts.mother_name;
  const bool tells_too_much = facts.carer_relation == domain::CLOSED_FACILITY;
  if (!named && !tells_too_much)
    add(facts.carer_name, names::lower_case(reference_.lists.name_of("LIVING_WITH", facts.carer_relation, lang_)));
  return base::join(words, "; ");
}

std::string ChildText::school(const ChildFacts& facts) const {
  std::vector<std::string> words;
  if (facts.grade)
    words.push_back(text("Lớp ", "Grade ") + std::to_string(*facts.grade));
  else if (!facts.school_status.empty())
    words.push_back(without_brackets(reference_.lists.name_of("SCHOOLING", facts.school_status, lang_)));
  const auto tells = domain::secrecy_of_words(facts.school.reveal()) != domain::Secrecy::ordinary;
  if (!facts.school.empty() && !tells) words.push_back(facts.school.reveal());
  return base::join(words, ", ");
}

std::string ChildText::insurance(const ChildFacts& facts) const {
  const bool none = facts.insurance_no.empty() && facts.insurance_kind == domain::NO_INSURANCE_CARD;
  return none ? text("không có", "none") : facts.insurance_no.reveal();
}

std::string ChildText::relation(const ChildFacts& facts) const {
  return std::string(reference_.lists.name_of("RELATION", facts.relation_to_head, lang_));
}

std::string ChildText::living_with(const ChildFacts& facts) const {
  // A detoxification facility, a reform school or a prison tells of a confidential group.
  if (facts.living_with == domain::CLOSED_FACILITY) return {};
  return std::string(reference_.lists.name_of("LIVING_WITH", facts.living_with, lang_));
}

std::string ChildText::carer_relation(const ChildFacts& facts) const {
  if (facts.carer_relation == domain::CLOSED_FACILITY) return {};
  return std::string(reference_.lists.name_of("LIVING_WITH", facts.carer_relation, lang_));
}

std::string ChildText::ethnicity(const ChildFacts& facts) const {
  return facts.ethnicity.empty() ? ""
                                 : std::string(reference_.lists.name_of(domain::ETHNIC_GROUPS, facts.ethnicity, lang_));
}

std::string ChildText::birth(const ChildFacts& facts) const {
  if (!facts.birth_date) return {};
  const std::string day = base::format_vi(*facts.birth_date);
  switch (facts.birth_precision.value_or(domain::BirthPrecision::day)) {
    case domain::BirthPrecision::day:
      return day;
    case domain::BirthPrecision::month:
      return day.substr(day.find('/') + 1);
    case domain::BirthPrecision::year:
      return day.substr(day.rfind('/') + 1);
  }
  return day;
}

std::string ChildText::supports(const storage::ChildRow& child, std::span<const std::string> kinds) const {
  if (kinds.empty()) return {};
  if (has_confidential_group(child, std::nullopt)) return text("Đã được trợ giúp", "Assisted");
  std::vector<std::string> words;
  for (const auto& kind : kinds) {
    if (domain::secrecy_of_support(kind) != domain::Secrecy::ordinary) continue;
    const auto* entry = reference_.lists.find("SUPPORT", kind);
    words.push_back(entry == nullptr ? text("Trợ giúp khác", "Other support") : without_brackets(entry->name(lang_)));
  }
  return base::join(words, "; ");
}

}  // namespace mangnon::reports
