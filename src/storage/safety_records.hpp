// The records of safe keeping: the chain of the audit trail, second factors, records opened in an emergency.
#pragma once

#include "storage/records.hpp"

namespace mangnon::storage {

// An audit line in its chain (storage/audit_chain.hpp).
struct AuditLink {
  int chain = 0;
  long number = 0;  // from 1, without gaps
  std::string digest{};
  AuditRecord record{};

  bool operator==(const AuditLink&) const = default;
};
// The last link of a chain.
struct AuditHead {
  int chain = 0;
  long number = 0;  // 0: none yet
  std::string digest{};

  bool operator==(const AuditHead&) const = default;
};

// The shared secret of an account's one-time codes (RFC 6238).
struct SecondFactor {
  domain::UserId user{};
  std::string secret{};    // base32
  bool confirmed = false;  // asked for at sign-in only once its owner has shown a code
  long last_step = 0;      // of the last code taken: none is taken twice

  bool operator==(const SecondFactor&) const = default;
};

// A child opened in an emergency (ACCESS-20).
struct EmergencyAccess {
  base::Uuid id{};
  domain::UserId user{};
  domain::ChildId child{};
  domain::UnitId unit{};  // the child's hamlet: who reviews has it in scope
  std::string reason{};
  Moment at{};
  Moment until{};
  std::optional<domain::UserId> reviewer{};
  std::optional<Moment> reviewed_at{};
  std::string verdict{};  // justified, unjustified; empty: not yet

  bool operator==(const EmergencyAccess&) const = default;
};

}  // namespace mangnon::storage
