// Whose packages the store takes: keys are trusted, and no longer trusted, by whoever keeps the store.
// Source: docs/domain/rounds.md HAND-6.
#pragma once

#include <vector>

#include "app/catalogue.hpp"

namespace mangnon::app {

struct TrustSigner {
  std::string key{};   // "mangnon-verify-1 …"
  std::string name{};  // whose it is
  int seen = 0;        // how many decisions on the key the sender saw
  bool is_trusted = true;
};
// RETURNS {"key", "fingerprint", "version", "trusted"}. FAILS NOT_PERMITTED, SIGNER_KEY_WRONG, STALE_VERSION,
// HANDOVER_PARTY_MISSING at "name".
[[nodiscard]] Outcome<wire::Json> trust_signer(Context& context, const Envelope& envelope, const TrustSigner& command);

[[nodiscard]] std::vector<Operation> signer_operations();

}  // namespace mangnon::app
