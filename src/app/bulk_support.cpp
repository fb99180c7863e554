#include "app/bulk_support.hpp"

#include <algorithm>
#include <charconv>

#include "app/failures.hpp"
#include "app/record_items.hpp"
#include "app/support_commands.hpp"
#include "base/check.hpp"
#include "base/limits.hpp"

namespace mangnon::app {

namespace {

using domain::FactChange;
using domain::FactChanges;
using domain::Support;

struct Label {
  std::string_view key;
  std::string_view vi;
  std::string_view en;
  std::string_view list{};
};
constexpr std::array<Label, domain::BULK_SUPPORT_FACTS.size()> LABELS = {{
    {"kind", "Loại trợ giúp", "Support", "SUPPORT"},
    {"amount", "Số tiền", "Amount"},
    {"goods", "Hiện vật", "Goods"},
    {"goods_value", "Trị giá hiện vật", "Value of the goods"},
    {"source", "Nguồn trợ giúp", "Source", "SUPPORT_SOURCE"},
    {"donor", "Người tặng", "Donor"},
    {"policy", "Chính sách", "Policy"},
    {"decision", "Số quyết định", "Decision"},
    {"decided_on", "Ngày quyết định", "Decided on"},
}};
const Label& label_of(std::string_view key) {
  const auto found = std::find_if(LABELS.begin(), LABELS.end(), [&](const auto& label) { return label.key == key; });
  MANGNON_CHECK(found != LABELS.end());
  return *found;
}

std::string value_in(const FactChanges& facts, std::string_view key) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const auto& each) { return each.key == key; });
  return found == facts.end() ? std::string() : found->value;
}

bool is_amount(std::string_view key) {
  return key == "amount" || key == "goods_value";
}

// Whole đồng in digits.
std::optional<std::int64_t> dong_of(std::string_view text) {
  std::int64_t dong = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), dong);
  const bool is_read = error == std::errc() && end == text.data() + text.size();
  return is_read && dong >= 0 && dong <= base::limits::MOST_DONG ? std::optional(dong) : std::nullopt;
}

base::Failures unread(const FactChanges& facts) {
  base::Failures failures;
  for (const auto& [key, value] : facts) {
    if (value.empty()) continue;
    if (is_amount(key) && !dong_of(value))
      failures.push_back({&AMOUNT_WRONG, key, {std::to_string(base::limits::MOST_DONG)}});
    if (key == "decided_on" && !base::parse_iso_date(value)) failures.push_back({&DATE_MISSING, key});
  }
  return failures;
}

}  // namespace

Support support_of_facts(const FactChanges& facts, domain::SupportId id, base::Date on) {
  return {.id = id,
          .kind = value_in(facts, "kind"),
          .given_on = on,
          .policy = value_in(facts, "policy"),
          .decision = value_in(facts, "decision"),
          .decided_on = base::parse_iso_date(value_in(facts, "decided_on")),
          .amount = dong_of(value_in(facts, "amount")),
          .goods = value_in(facts, "goods"),
          .goods_value = dong_of(value_in(facts, "goods_value")),
          .source = value_in(facts, "source"),
          .donor = domain::SensitiveText(value_in(facts, "donor"))};
}

base::Failures check_support_facts(const Context& context, const FactChanges& facts, base::Date on, base::Date today) {
  auto failures = unread(facts);
  const auto accepted = accepted_support(context, support_of_facts(facts, {}, on), today);
  if (!accepted) failures.insert(failures.end(), accepted.error().begin(), accepted.error().end());
  if (value_in(facts, "kind").empty()) std::erase_if(failures, [](const auto& each) { return each.field == "kind"; });
  return failures;
}

std::string_view support_fact_label(std::string_view key, base::Lang lang) {
  const auto& label = label_of(key);
  return lang == base::Lang::vi ? label.vi : label.en;
}

std::string support_fact_text(const Context& context, const FactChange& fact, base::Lang lang) {
  const auto list = label_of(fact.key).list;
  if (!list.empty() && !fact.value.empty())
    return std::string(context.reg.reference().lists.name_of(list, fact.value, lang));
  if (const auto dong = is_amount(fact.key) ? dong_of(fact.value) : std::nullopt) return dong_text(*dong, lang);
  const auto day = fact.key == "decided_on" ? base::parse_iso_date(fact.value) : std::nullopt;
  return day ? base::format_vi(*day) : fact.value;
}

}  // namespace mangnon::app
