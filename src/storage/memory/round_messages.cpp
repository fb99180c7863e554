#include "storage/memory/round_messages.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::RoundMessage;

std::optional<RoundMessage> MemoryRoundMessages::find(domain::MessageId id) {
  return find_in(view_.seen().round_messages, id);
}

std::vector<RoundMessage> MemoryRoundMessages::of_round(domain::RoundId round) {
  std::vector<RoundMessage> found;
  for (const auto& [id, message] : view_.seen().round_messages)
    if (message.round == round) found.push_back(message);
  std::sort(found.begin(), found.end(), [](const RoundMessage& left, const RoundMessage& right) {
    return std::tie(left.steps.front().at, left.id) < std::tie(right.steps.front().at, right.id);
  });
  return found;
}

void MemoryRoundMessages::add(const RoundMessage& message) {
  auto held = message;
  held.steps.resize(1);
  if (!view_.change().round_messages.emplace(message.id, held).second) throw StoreBusy("a message written twice");
}

void MemoryRoundMessages::add_step(domain::MessageId message, int number, const domain::MessageStep& step) {
  auto& held = view_.change().round_messages.at(message);
  if (held.version() + 1 != number) throw StoreBusy("a step of a message written twice");
  held.steps.push_back(step);
}

}  // namespace mangnon::storage::memory
