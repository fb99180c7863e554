#include "app/support_input.hpp"

#include <charconv>

#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "base/limits.hpp"

namespace mangnon::app {

std::optional<std::int64_t> amount_of(std::string_view text) {
  std::int64_t vnd = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), vnd);
  if (error != std::errc() || end != text.data() + text.size() || vnd <= 0 || vnd > SUPPORT_VND_MOST)
    return std::nullopt;
  return vnd;
}

base::Failures check_support_facts(const domain::CodeLists& lists, const domain::FactChanges& facts, base::Date on) {
  base::Failures failures;
  for (const auto& fact : facts) {
    if (fact.value.empty()) continue;
    if (fact.key == "kind" && !lists.has("SUPPORT", fact.value, on))
      failures.push_back({&FIELD_MALFORMED, "kind", {"kind"}});
    if (fact.key == "amount_vnd" && !amount_of(fact.value))
      failures.push_back({&FIELD_MALFORMED, "amount_vnd", {"amount_vnd"}});
    if (fact.key != "giver") continue;
    if (const auto giver = accepted_note(fact.value, "giver"); !giver)
      failures.insert(failures.end(), giver.error().begin(), giver.error().end());
    else if (giver->size() > base::limits::ADDRESS_CHARS)
      failures.push_back({&TEXT_TOO_LONG, "giver", {"giver", std::to_string(base::limits::ADDRESS_CHARS)}});
  }
  return failures;
}

}  // namespace mangnon::app
