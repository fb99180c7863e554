// Handovers and the keys of packages in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryHandovers final : public Handovers {
 public:
  explicit MemoryHandovers(View& view) : view_(view) {}
  std::optional<domain::Handover> find(domain::HandoverWay way, domain::HandoverId id) override;
  std::vector<domain::Handover> given(std::string_view round, std::string_view unit_code) override;
  void add(const domain::Handover& handover) override;
  std::vector<domain::PackageSigner> signers() override;
  void add_signer(const domain::PackageSigner& signer) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
