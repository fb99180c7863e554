// The questions and reminders of rounds, in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryRoundMessages final : public RoundMessages {
 public:
  explicit MemoryRoundMessages(View& view) : view_(view) {}
  std::optional<domain::RoundMessage> find(domain::MessageId id) override;
  std::vector<domain::RoundMessage> of_round(domain::RoundId round) override;
  void add(const domain::RoundMessage& message) override;
  void add_step(domain::MessageId message, int number, const domain::MessageStep& step) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
