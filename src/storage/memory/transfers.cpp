#include "storage/memory/transfers.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace mangnon::storage::memory {

namespace {

using domain::Transfer;
using domain::TransferState;

std::vector<Transfer> sent_last(const Data& data, const std::function<bool(const Transfer&)>& wanted) {
  std::vector<Transfer> found;
  for (const auto& [id, transfer] : data.transfers)
    if (wanted(transfer)) found.push_back(transfer);
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return std::tie(b.sent_at, b.id) < std::tie(a.sent_at, a.id); });
  return found;
}

}  // namespace

std::optional<Transfer> MemoryTransfers::find(domain::TransferId id) {
  return find_in(view_.seen().transfers, id);
}

std::optional<Transfer> MemoryTransfers::open_of(domain::ChildId child) {
  const auto open = sent_last(view_.seen(), [&](const Transfer& transfer) {
    return transfer.child == child && transfer.state == TransferState::sent;
  });
  return open.empty() ? std::nullopt : std::optional(open.front());
}

std::vector<Transfer> MemoryTransfers::of_commune(domain::UnitId commune, long limit) {
  const auto of_state = [&](bool open) {
    return sent_last(view_.seen(), [&](const Transfer& each) {
      return (each.from == commune || each.to == commune) && (each.state == TransferState::sent) == open;
    });
  };
  auto found = of_state(true);
  auto answered = of_state(false);
  keep_page(answered, limit, 0);
  found.insert(found.end(), answered.begin(), answered.end());
  return found;
}

std::vector<Transfer> MemoryTransfers::latest(long limit, long skip) {
  auto found = sent_last(view_.seen(), [](const Transfer&) { return true; });
  keep_page(found, limit, skip);
  return found;
}

void MemoryTransfers::add(const Transfer& transfer) {
  if (find(transfer.id) || (transfer.state == TransferState::sent && open_of(transfer.child)))
    throw StoreBusy("transfer added twice");
  view_.change().transfers.emplace(transfer.id, transfer);
}

bool MemoryTransfers::answer(const Transfer& transfer) {
  auto& held = view_.change().transfers[transfer.id];
  if (held.state != TransferState::sent) return false;
  held = transfer;
  return true;
}

}  // namespace mangnon::storage::memory
