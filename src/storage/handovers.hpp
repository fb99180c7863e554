// What was handed over and taken, and whose packages are taken, as stored. Both only grow (docs/domain/rounds.md
// HAND-7).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/handover.hpp"

namespace mangnon::storage {

class Handovers {
 public:
  virtual ~Handovers() = default;
  [[nodiscard]] virtual std::optional<domain::Handover> find(domain::HandoverWay way, domain::HandoverId id) = 0;
  // Of a unit's figures in a round, the latest first.
  [[nodiscard]] virtual std::vector<domain::Handover> given(std::string_view round, std::string_view unit_code) = 0;
  // One that is there already is StoreBusy.
  virtual void add(const domain::Handover& handover) = 0;

  // The latest version of each key, in order of key.
  [[nodiscard]] virtual std::vector<domain::PackageSigner> signers() = 0;
  // A version that is there already is StoreBusy.
  virtual void add_signer(const domain::PackageSigner& signer) = 0;
};

}  // namespace mangnon::storage
