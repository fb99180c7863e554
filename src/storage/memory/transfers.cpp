#include "storage/memory/transfers.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace mangnon::storage::memory {

namespace {

using domain::Transfer;
using domain::TransferState;

std::vector<Transfer> latest_of(const Data& data, long limit, const std::function<bool(const Transfer&)>& wanted) {
  std::vector<Transfer> found;
  for (const auto& [id, transfer] : data.transfers)
    if (wanted(transfer)) found.push_back(transfer);
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return std::tie(b.sent_at, b.id) < std::tie(a.sent_at, a.id); });
  if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
  return found;
}

}  // namespace

std::optional<Transfer> MemoryTransfers::find(domain::TransferId id) {
  return find_in(view_.seen().transfers, id);
}

std::optional<Transfer> MemoryTransfers::open_of(domain::ChildId child) {
  const auto open = latest_of(view_.seen(), 1, [&](const Transfer& transfer) {
    return transfer.child == child && transfer.state == TransferState::sent;
  });
  return open.empty() ? std::nullopt : std::optional(open.front());
}

std::vector<Transfer> MemoryTransfers::of_commune(domain::UnitId commune, long limit) {
  return latest_of(view_.seen(), limit,
                   [&](const Transfer& transfer) { return transfer.from == commune || transfer.to == commune; });
}

std::vector<Transfer> MemoryTransfers::latest(long limit) {
  return latest_of(view_.seen(), limit, [](const Transfer&) { return true; });
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
