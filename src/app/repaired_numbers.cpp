#include "app/repaired_numbers.hpp"

#include <algorithm>

#include "app/record_keeping.hpp"
#include "base/text.hpp"
#include "domain/identifiers.hpp"

namespace mangnon::app {

base::Failures repaired_numbers(const domain::FactChanges& stated) {
  const auto birth =
      std::find_if(stated.begin(), stated.end(), [](const auto& each) { return each.key == "birth_date"; });
  const auto born = birth == stated.end() ? std::nullopt : base::parse_iso_date(birth->value);
  const auto year = born ? std::optional(static_cast<int>(born->year())) : std::nullopt;
  base::Failures repaired;
  const auto add = [&](const base::Result<domain::NumberReading>& reading) {
    if (reading) repaired.insert(repaired.end(), reading->findings.begin(), reading->findings.end());
  };
  for (const auto& [key, value] : stated) {
    if (!base::is_utf8(value)) continue;
    if (key == "id_number" || key == "head_id")
      add(domain::parse_id_number(value, key == "id_number" ? year : std::nullopt, key));
    if (key == "phone" || key == "carer_phone") add(domain::parse_phone(value, key));
  }
  return repaired;
}

void tell_findings(wire::Json& answer, const base::Failures& findings, base::Lang lang) {
  if (findings.empty()) return;
  wire::Json list = answer["findings"].is_array() ? answer["findings"] : wire::Json::array();
  const auto told = findings_json(findings, lang);
  for (const auto& finding : told.items()) list.push(finding);
  answer.set("findings", std::move(list));
}

}  // namespace mangnon::app
