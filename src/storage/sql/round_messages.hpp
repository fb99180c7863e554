// The questions and reminders of rounds, in SQL.
#pragma once

#include "storage/round_messages.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlRoundMessages final : public RoundMessages {
 public:
  explicit SqlRoundMessages(Connection& connection) : connection_(connection) {}
  std::optional<domain::RoundMessage> find(domain::MessageId id) override;
  std::vector<domain::RoundMessage> of_round(domain::RoundId round) override;
  void add(const domain::RoundMessage& message) override;
  void add_step(domain::MessageId message, int number, const domain::MessageStep& step) override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
