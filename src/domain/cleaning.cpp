#include "domain/cleaning.hpp"

#include <vector>

#include "base/text.hpp"
#include "domain/identifiers.hpp"

namespace mangnon::domain {

namespace {

std::string in(base::Lang lang, std::string_view vi, std::string_view en) {
  return std::string(lang == base::Lang::vi ? vi : en);
}

std::string said(const base::Failures& findings, base::Lang lang) {
  std::vector<std::string> messages;
  for (const auto& each : findings) messages.push_back(base::message_of(each, lang));
  return base::join(messages, " ");
}

std::string wrong_number(const ChildFacts& facts, base::Lang lang) {
  if (facts.id_number.empty()) return {};
  if (facts.id_state == IdState::wrong) return in(lang, "Đã ghi nhận là số sai", "Known to be wrong");
  const auto year = facts.birth_date ? std::optional(facts.birth_date->year()) : std::nullopt;
  const auto read = parse_id_number(facts.id_number.reveal(), year);
  if (!read) return base::message_of(read.error(), lang);
  return said(
      check_id_number(read->number,
                      {.sex = facts.sex, .birth_year = year, .state = facts.id_state.value_or(IdState::unverified)}),
      lang);
}

std::string missing_facts(const ChildFacts& facts, base::Lang lang) {
  std::vector<std::string> missing;
  const auto add = [&](bool is_missing, std::string_view vi, std::string_view en) {
    if (is_missing) missing.push_back(in(lang, vi, en));
  };
  const bool to_the_day = facts.birth_precision.value_or(BirthPrecision::day) == BirthPrecision::day;
  add(facts.full_name.empty(), "họ tên", "name");
  add(!facts.birth_date || !to_the_day, "ngày sinh đầy đủ", "full date of birth");
  add(!facts.sex || facts.sex == Sex::undetermined, "giới tính", "sex");
  add(facts.ethnicity.empty(), "dân tộc", "ethnic group");
  add(facts.father_name.empty() && facts.mother_name.empty() && facts.carer_name.empty(), "cha, mẹ hoặc người giám hộ",
      "a parent or guardian");
  return missing.empty() ? std::string() : in(lang, "Thiếu: ", "Missing: ") + base::join(missing, "; ");
}

}  // namespace

std::string cleaning_fault(CleaningList list, const ChildFacts& facts, base::Lang lang) {
  switch (list) {
    case CleaningList::no_number:
      return facts.id_number.empty() ? in(lang, "Chưa có số định danh", "No ID number") : std::string();
    case CleaningList::wrong_number:
      return wrong_number(facts, lang);
    case CleaningList::missing_facts:
      return missing_facts(facts, lang);
  }
  return {};
}

}  // namespace mangnon::domain
