// Units made here, of the memory engine.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryUnits final : public Units {
 public:
  explicit MemoryUnits(View& view) : view_(view) {}
  std::vector<domain::UnitVersion> local_versions() override;
  void add_local(const domain::UnitVersion& version, const std::vector<Ancestor>& ancestors) override;
  long local_count() override;
  domain::UnitAmendments amendments() override;
  long amendment_count() override;
  void add_change(const domain::UnitChange& change) override;
  void hold(domain::UnitId) override {}  // one writer at a time
  void add_succession(const domain::AddedSuccession& succession) override;
  void put_closure(domain::UnitId unit, const std::vector<Ancestor>& ancestors) override;
  void each_closure(const std::function<void(domain::UnitId, const Ancestor&)>& visit) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
