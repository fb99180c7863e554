// The questions and reminders of rounds, as stored: everything only grows (docs/domain/round_messages.md).
#pragma once

#include <optional>
#include <vector>

#include "domain/round_message.hpp"

namespace mangnon::storage {

class RoundMessages {
 public:
  virtual ~RoundMessages() = default;
  [[nodiscard]] virtual std::optional<domain::RoundMessage> find(domain::MessageId id) = 0;
  // Of all units, in the order in which they were sent.
  [[nodiscard]] virtual std::vector<domain::RoundMessage> of_round(domain::RoundId round) = 0;
  // With its first step.
  virtual void add(const domain::RoundMessage& message) = 0;
  // The step of that number, from 1. A second one of a number is StoreBusy.
  virtual void add_step(domain::MessageId message, int number, const domain::MessageStep& step) = 0;
};

}  // namespace mangnon::storage
