// Moves of a child: to another household of one's area, and to another commune with its answer
// (docs/domain/transfer.md).
#pragma once

#include <string>

#include "app/command.hpp"
#include "domain/transfer.hpp"

namespace mangnon::app {

struct MoveChild {
  domain::ChildId child{};
  int version = 0;
  domain::HouseholdId household{};  // where to
  base::Date on{};
};

struct SendChild {
  domain::TransferId transfer{};  // made by the client
  domain::ChildId child{};
  int version = 0;
  std::string to{};  // commune: code of today, uid:… or id; any commune of the country
  base::Date on{};
  std::string note{};
};

struct AcceptChild {
  domain::TransferId transfer{};
  domain::HouseholdId household{};
  base::Date on{};
};

struct AnswerTransfer {
  domain::TransferId transfer{};
  std::string reason{};
};

// RETURNS as change_child.
[[nodiscard]] Outcome<wire::Json> move_child(Context& context, const Envelope& envelope, const MoveChild& command);
// RETURNS {"id": of the transfer, "state"}.
[[nodiscard]] Outcome<wire::Json> send_child(Context& context, const Envelope& envelope, const SendChild& command);
// RETURNS as change_child.
[[nodiscard]] Outcome<wire::Json> accept_child(Context& context, const Envelope& envelope, const AcceptChild& command);
// RETURNS as send_child. By the receiver, with a reason.
[[nodiscard]] Outcome<wire::Json> return_child(Context& context, const Envelope& envelope,
                                               const AnswerTransfer& command);
// RETURNS as send_child. By the sender.
[[nodiscard]] Outcome<wire::Json> cancel_transfer(Context& context, const Envelope& envelope,
                                                  const AnswerTransfer& command);

}  // namespace mangnon::app
