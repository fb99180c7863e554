// The chain of the audit trail: each line bears the digest of the line before and of itself, so that a line that was
// altered, put in or taken out is found (docs/domain/access.md ACCESS-17). Several chains lie side by side, so that
// writers at one moment need not wait for each other: a work takes one that is free.
//
// NEVER protects against who can write the whole database anew; for that, keep the heads that `mangnon doctor` prints
// somewhere else.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "storage/safety_records.hpp"

namespace mangnon::storage {

inline constexpr int AUDIT_CHAINS = 8;

// BLAKE2b-256, in hex, over the digest before, the place and every member of the line.
[[nodiscard]] std::string link_digest(const AuditHead& before, const AuditRecord& record);
// The link after `head`; `head` becomes it.
[[nodiscard]] AuditLink append_link(AuditHead& head, const AuditRecord& record);

// Follows the links in order of chain and number.
class AuditVerifier {
 public:
  void take(const AuditLink& link);
  // RETURNS for each chain that does not hold one line that names its first broken link; none when all hold.
  [[nodiscard]] std::vector<std::string> findings(const std::vector<AuditHead>& heads) const;
  [[nodiscard]] long links() const { return links_; }

 private:
  std::map<int, AuditHead> reached_{};
  std::map<int, std::string> broken_{};
  long links_ = 0;
};

}  // namespace mangnon::storage
