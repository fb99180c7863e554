#include "app/registration.hpp"

#include <algorithm>

#include "app/newborn_failures.hpp"
#include "app/record_keeping.hpp"
#include "domain/care.hpp"
#include "names/name.hpp"

namespace mangnon::app {

namespace {

constexpr int BIRTH_DAYS = 365;  // recorded later than that, a birth is no news
constexpr std::string_view ABANDONED = "S02";
constexpr std::string_view ABANDONED_ALONE = "S02.1";
constexpr std::string_view ABANDONED_CARED_FOR = "S02.2";

std::string stated(const domain::FactChanges& facts, std::string_view key) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const auto& each) { return each.key == key; });
  return found == facts.end() ? std::string() : found->value;
}

std::optional<domain::Entry> entry_of(const domain::FactChanges& facts) {
  return domain::from_code<domain::Entry>(stated(facts, "entry"));
}

// "Trai" or "Gái" and the mother's name; a foundling, whose parents nobody knows, is "Trai chưa đặt tên".
base::Failures name_unnamed(domain::FactChanges& facts) {
  base::Failures failures;
  if (!stated(facts, "full_name").empty()) failures.push_back({&NEWBORN_HAS_A_NAME, "changes.full_name"});
  const auto sex = domain::from_code<domain::Sex>(stated(facts, "sex"));
  const bool is_known = sex == domain::Sex::male || sex == domain::Sex::female;
  const bool is_foundling = entry_of(facts) == domain::Entry::foundling;
  const auto mother = stated(facts, "mother_name");
  if (!is_foundling && !is_known) failures.push_back({&NEWBORN_NAME_NEEDS, "changes.sex"});
  if (!is_foundling && mother.empty()) failures.push_back({&NEWBORN_NAME_NEEDS, "changes.mother_name"});
  if (!failures.empty()) return failures;
  std::erase_if(facts, [](const auto& each) { return each.key == "full_name"; });
  const auto newborn = !is_known                  ? names::Newborn::child
                       : sex == domain::Sex::male ? names::Newborn::boy
                                                  : names::Newborn::girl;
  facts.push_back({"full_name", names::unnamed_newborn(newborn, mother)});
  return failures;
}

base::Failures check_entry(const domain::FactChanges& facts, base::Date since) {
  base::Failures failures;
  const auto entry = entry_of(facts);
  const auto born = base::parse_iso_date(stated(facts, "birth_date"));
  if (entry == domain::Entry::birth && born && since.days() - born->days() > BIRTH_DAYS)
    failures.push_back({&ENTRY_BIRTH_LONG_AGO, "changes.entry"});
  if (!stated(facts, "entry_from").empty() && entry != domain::Entry::arrival)
    failures.push_back({&ENTRY_FROM_WITHOUT_ARRIVAL, "changes.entry_from"});
  if (entry != domain::Entry::foundling) return failures;
  for (const auto* parent : {"mother_name", "father_name"})
    if (!stated(facts, parent).empty()) failures.push_back({&FOUNDLING_HAS_PARENTS, std::string("changes.") + parent});
  return failures;
}

// The case of S02 that the facts say; S02 itself where they leave it open.
std::string_view abandonment(const domain::FactChanges& facts) {
  domain::ChildFacts child;
  for (const auto& fact : domain::with_care_following({}, facts)) static_cast<void>(domain::apply_change(child, fact));
  if (!child.care) return ABANDONED;
  switch (*child.care) {
    case domain::Care::none:
    case domain::Care::temporary:
      return ABANDONED_ALONE;
    case domain::Care::relative:
    case domain::Care::foster:
    case domain::Care::facility:
      return ABANDONED_CARED_FOR;
    case domain::Care::parent:
    case domain::Care::adopted:
      return ABANDONED;
  }
  return ABANDONED;
}

// The case where the list of the day has it, else the group.
std::string_view case_on(const Context& context, std::string_view code, base::Date on) {
  const auto* entry = context.reg.reference().codebook.find(code);
  return entry != nullptr && entry->valid.contains(on) ? code : ABANDONED;
}

}  // namespace

Outcome<RegisterChild> completed(const Context& context, const RegisterChild& command) {
  auto whole = command;
  whole.facts = tidy_changes(command.facts);
  auto failures = command.unnamed ? name_unnamed(whole.facts) : base::Failures{};
  for (auto& failure : check_entry(whole.facts, command.valid_from)) failures.push_back(std::move(failure));
  if (!failures.empty()) return refuse(std::move(failures));
  const bool is_told = std::any_of(whole.circumstances.begin(), whole.circumstances.end(),
                                   [](const auto& each) { return each.first.starts_with(ABANDONED); });
  if (entry_of(whole.facts) == domain::Entry::foundling && !is_told)
    whole.circumstances.emplace_back(case_on(context, abandonment(whole.facts), command.valid_from),
                                     command.valid_from);
  return whole;
}

}  // namespace mangnon::app
