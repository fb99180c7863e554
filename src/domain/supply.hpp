// What a unit gives to one below it for a round (cấp phát): books, slips and papers, how many, on which day, to whom;
// whether it arrived is said by the side that receives. Nothing of it is changed: what was wrong is cancelled with a
// reason. Pure. Source: docs/domain/round_people.md SUPPLY-1 … SUPPLY-6; domain.md 6.8 (Cấp phát sổ, phiếu).
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/facts.hpp"

namespace mangnon::domain {

enum class SupplyKind { book, slip, document, other };
inline constexpr std::array<Word<SupplyKind>, 4> SUPPLY_KIND_WORDS = {{
    {SupplyKind::book, "book", "Sổ", "Books"},
    {SupplyKind::slip, "slip", "Phiếu", "Slips"},
    {SupplyKind::document, "document", "Tài liệu", "Documents"},
    {SupplyKind::other, "other", "Vật tư khác", "Other"},
}};
constexpr const auto& words_of(SupplyKind) {
  return SUPPLY_KIND_WORDS;
}

struct SupplyReceipt {
  base::Date on{};
  SensitiveText receiver{};  // who took it in
  SensitiveText note{};
  base::Moment at{};
  UserId by{};

  bool operator==(const SupplyReceipt&) const = default;
};

struct SupplyCancelling {
  SensitiveText reason{};
  base::Moment at{};
  UserId by{};

  bool operator==(const SupplyCancelling&) const = default;
};

struct Supply {
  SupplyId id{};
  RoundId round{};
  UnitId giver{};
  UnitId unit{};  // that it is given to
  SupplyKind kind{};
  std::string item{};  // "Sổ theo dõi trẻ em trong gia đình, mẫu SO-1"; may be empty but for another kind
  int quantity = 0;
  base::Date on{};
  SensitiveText receiver{};  // to whom it was handed
  SensitiveText note{};
  base::Moment at{};
  UserId by{};
  std::optional<SupplyReceipt> received{};
  std::optional<SupplyCancelling> cancelled{};

  bool operator==(const Supply&) const = default;
  [[nodiscard]] int version() const { return 1 + (received ? 1 : 0) + (cancelled ? 1 : 0); }
};

inline constexpr int MOST_SUPPLIED = 1'000'000;

// SUPPLY-2.
[[nodiscard]] base::Failures check_supply(const Supply& supply, base::Date today);
// SUPPLY-3, SUPPLY-4: neither received nor cancelled yet, and not before it was given.
[[nodiscard]] base::Failures check_receipt(const Supply& supply, base::Date on, base::Date today);

}  // namespace mangnon::domain
