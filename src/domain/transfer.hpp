// A child on its way from one commune to another: one thing with two sides and a clock (docs/domain/transfer.md).
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "domain/facts.hpp"
#include "domain/ids.hpp"
#include "domain/unit.hpp"
#include "domain/vocabulary.hpp"

namespace mangnon::domain {

enum class TransferState { sent, accepted, returned, cancelled };
inline constexpr std::array<Word<TransferState>, 4> TRANSFER_STATE_WORDS = {{
    {TransferState::sent, "sent", "Đang chờ nhận", "On the way"},
    {TransferState::accepted, "accepted", "Đã nhận", "Accepted"},
    {TransferState::returned, "returned", "Trả lại", "Returned"},
    {TransferState::cancelled, "cancelled", "Đã hủy", "Cancelled"},
}};
constexpr const auto& words_of(TransferState) {
  return TRANSFER_STATE_WORDS;
}

struct Transfer {
  TransferId id{};
  ChildId child{};
  UnitId from{};  // communes
  UnitId to{};
  base::Date left_on{};
  SensitiveText note{};
  base::Moment sent_at{};
  UserId sent_by{};
  TransferState state = TransferState::sent;
  SensitiveText answer{};                     // why it was returned
  std::optional<base::Moment> answered_at{};  // absent while on the way
  UserId answered_by{};

  bool operator==(const Transfer&) const = default;
};

// TRANSFER-7.
inline constexpr int TRANSFER_DAYS = 15;
[[nodiscard]] inline bool is_overdue(const Transfer& transfer, base::Date today) {
  return transfer.state == TransferState::sent &&
         base::date_in_viet_nam(transfer.sent_at).plus_days(TRANSFER_DAYS) < today;
}

}  // namespace mangnon::domain
