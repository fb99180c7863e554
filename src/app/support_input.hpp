// What may be said of a support: its kind, its value in đồng, its giver (docs/domain/register.md REG-9, REG-36).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "domain/code_list.hpp"
#include "domain/fields.hpp"

namespace mangnon::app {

inline constexpr std::int64_t SUPPORT_VND_MOST = 1'000'000'000'000;

// FIELD_MALFORMED, TEXT_TOO_LONG of the keys kind, amount_vnd (digits, more than nothing) and giver.
[[nodiscard]] base::Failures check_support_facts(const domain::CodeLists& lists, const domain::FactChanges& facts,
                                                 base::Date on);
// The value in đồng; absent when the text is empty or no such number.
[[nodiscard]] std::optional<std::int64_t> amount_of(std::string_view text);

}  // namespace mangnon::app
