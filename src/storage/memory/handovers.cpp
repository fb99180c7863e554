#include "storage/memory/handovers.hpp"

#include <algorithm>
#include <tuple>

namespace mangnon::storage::memory {

using domain::Handover;
using domain::PackageSigner;

std::optional<Handover> MemoryHandovers::find(domain::HandoverWay way, domain::HandoverId id) {
  return find_in(view_.seen().handovers, std::pair(way, id));
}

std::vector<Handover> MemoryHandovers::given(std::string_view round, std::string_view unit_code) {
  std::vector<Handover> found;
  for (const auto& [key, each] : view_.seen().handovers)
    if (each.way == domain::HandoverWay::given && each.round == round && each.unit_code == unit_code)
      found.push_back(each);
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return std::tie(b.at, b.id) < std::tie(a.at, a.id); });
  return found;
}

void MemoryHandovers::add(const Handover& handover) {
  if (!view_.change().handovers.emplace(std::pair(handover.way, handover.id), handover).second)
    throw StoreBusy("a handover added twice");
}

std::vector<PackageSigner> MemoryHandovers::signers() {
  std::vector<PackageSigner> latest;
  for (const auto& [key, signer] : view_.seen().signers) {
    if (latest.empty() || latest.back().key != signer.key) latest.emplace_back();
    latest.back() = signer;
  }
  return latest;
}

void MemoryHandovers::add_signer(const PackageSigner& signer) {
  if (!view_.change().signers.emplace(std::pair(signer.key, signer.version), signer).second)
    throw StoreBusy("a version of a key added twice");
}

}  // namespace mangnon::storage::memory
