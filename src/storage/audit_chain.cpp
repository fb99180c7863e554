#include "storage/audit_chain.hpp"

#include "crypto/secrets.hpp"

namespace mangnon::storage {

namespace {

// With its length before it: no two lists of members read alike.
void append(std::string& text, std::string_view member) {
  text += std::to_string(member.size()) + ':';
  text += member;
}

std::string name_of(const AuditLink& link) {
  return "audit line " + base::format_uuid(link.record.id) + " (chain " + std::to_string(link.chain) + ", link " +
         std::to_string(link.number) + ")";
}

}  // namespace

std::string link_digest(const AuditHead& before, const AuditRecord& record) {
  std::string text;
  append(text, before.digest);
  append(text, std::to_string(before.chain));
  append(text, std::to_string(before.number + 1));
  append(text, base::format_uuid(record.id));
  append(text, std::to_string(record.at.us));
  append(text, record.actor.text());
  append(text, record.operation);
  append(text, record.subject_kind);
  append(text, record.subject);
  append(text, record.unit.text());
  append(text, record.outcome);
  append(text, record.detail);
  return crypto::digest(text);
}

AuditLink append_link(AuditHead& head, const AuditRecord& record) {
  AuditLink link{.chain = head.chain, .number = head.number + 1, .digest = link_digest(head, record), .record = record};
  head = {.chain = link.chain, .number = link.number, .digest = link.digest};
  return link;
}

void AuditVerifier::take(const AuditLink& link) {
  ++links_;
  if (broken_.contains(link.chain)) return;
  auto& head = reached_.try_emplace(link.chain, AuditHead{.chain = link.chain}).first->second;
  if (link.number != head.number + 1)
    broken_[link.chain] = name_of(link) + ": the line before it, link " + std::to_string(link.number - 1) + ", is gone";
  else if (link.digest != link_digest(head, link.record))
    broken_[link.chain] = name_of(link) + ": altered, or it does not follow from the line before";
  head = {.chain = link.chain, .number = link.number, .digest = link.digest};
}

std::vector<std::string> AuditVerifier::findings(const std::vector<AuditHead>& heads) const {
  std::vector<std::string> all;
  for (const auto& [chain, finding] : broken_) all.push_back(finding);
  for (const auto& head : heads) {
    if (broken_.contains(head.chain)) continue;
    const auto found = reached_.find(head.chain);
    const auto reached = found == reached_.end() ? AuditHead{.chain = head.chain} : found->second;
    if (reached != head)
      all.push_back("audit chain " + std::to_string(head.chain) + " ends at link " + std::to_string(reached.number) +
                    ", but link " + std::to_string(head.number) + " was written");
  }
  return all;
}

}  // namespace mangnon::storage
