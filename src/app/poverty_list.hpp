// The list of poor and near-poor households that comes with the commune's decision, matched with the register's
// households. Nothing is written here (docs/domain/poverty.md).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/context.hpp"
#include "app/outcome.hpp"
#include "base/lang.hpp"
#include "domain/facts.hpp"
#include "wire/json.hpp"

namespace mangnon::app {

struct PovertyListRow {
  std::size_t row = 0;  // as the sheet shows it
  domain::SensitiveText head_name{};
  domain::SensitiveText id_number{};  // digits
  domain::SensitiveText place{};      // hamlet or address, as written
  std::optional<domain::Poverty> poverty{};
  base::Failures wrong{};  // of its cells
};

struct PovertyList {
  std::string decision{};  // number
  std::optional<base::Date> decided_on{};
  std::optional<int> year{};
  std::vector<PovertyListRow> rows{};
};

enum class PovertyVerdict { one, choose, none, twice, wrong };
inline constexpr std::array<domain::Word<PovertyVerdict>, 5> POVERTY_VERDICT_WORDS = {{
    {PovertyVerdict::one, "one", "Khớp một hộ", "One household"},
    {PovertyVerdict::choose, "choose", "Cần chọn hộ", "To be chosen"},
    {PovertyVerdict::none, "none", "Không thấy trong sổ", "Not in the register"},
    {PovertyVerdict::twice, "twice", "Trùng dòng khác", "Twice"},
    {PovertyVerdict::wrong, "wrong", "Ô ghi sai", "A cell is wrong"},
}};
constexpr const auto& words_of(PovertyVerdict) {
  return POVERTY_VERDICT_WORDS;
}

// Whether the actor may have a list of the commune read, before anything of it is; with an audit line when not.
// FAILS NOT_PERMITTED, IMPORT_NOT_A_COMMUNE, and as find_unit.
[[nodiscard]] Outcome<domain::UnitId> check_poverty_list(Context& context, const std::string& unit, base::Date on);

// {"unit", "on", "decision", "decided_on", "year", "rows": [{"row", "name", "place", "poverty", "poverty_name",
// "verdict", "verdict_name", "twice_of", "candidates": [HOME], "reasons"}], "others": [HOME]} with HOME = {"record",
// "name", "number", "hamlet", "poverty", "poverty_name", "poverty_year"}. REQUIRES a commune that was checked.
[[nodiscard]] wire::Json match_poverty_list(Context& context, domain::UnitId commune, base::Date on,
                                            const PovertyList& list, base::Lang lang);

}  // namespace mangnon::app
