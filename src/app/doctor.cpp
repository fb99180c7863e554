#include "app/doctor.hpp"

#include <algorithm>

#include "app/sealing.hpp"
#include "storage/audit_chain.hpp"

namespace mangnon::app {

namespace {

constexpr long PROGRESS_STEP = 5'000;

// Rows come back in order of id; a fold keeps the order of recording.
domain::ChildHistory in_row_order(domain::ChildHistory history) {
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::sort(history.episodes.begin(), history.episodes.end(), by_id);
  std::sort(history.supports.begin(), history.supports.end(), by_id);
  std::sort(history.declined.begin(), history.declined.end(), [](const auto& a, const auto& b) {
    return std::pair(domain::code_of(a.kind), a.code) < std::pair(domain::code_of(b.kind), b.code);
  });
  return history;
}

// The chain of the audit trail (ACCESS-17): the first line that does not follow is named.
void verify_audit(storage::Transaction& transaction, DoctorReport& report) {
  storage::AuditVerifier verifier;
  transaction.audit().each_link([&](const storage::AuditLink& link) { verifier.take(link); });
  const auto heads = transaction.audit().heads();
  report.audit_lines = verifier.links();
  for (auto& finding : verifier.findings(heads)) report.findings.push_back(std::move(finding));
  for (const auto& head : heads)
    if (head.number > 0)
      report.audit_heads.push_back(std::to_string(head.chain) + ':' + std::to_string(head.number) + ':' + head.digest);
}

}  // namespace

DoctorReport examine(Register& reg, const std::function<void(long)>& progress) {
  DoctorReport report;
  report.findings = reg.store().check_integrity();
  reg.store().read([&](storage::Transaction& transaction) { verify_audit(transaction, report); });
  reg.store().read([&](storage::Transaction& transaction) {
    for (auto& finding : transaction.stored_rows().broken_references()) report.findings.push_back(std::move(finding));
    for (const auto& id : transaction.projection().all_children()) {
      const auto actions = transaction.children().actions(id);
      const auto rows = in_row_order(transaction.stored_rows().child(id, std::nullopt));
      if (rows != in_row_order(domain::fold_child(actions)))
        report.findings.push_back("rows differ from the journal of child " + id.text());
      if (++report.children % PROGRESS_STEP == 0 && progress) progress(report.children);
    }
    for (const auto& id : transaction.projection().all_households()) {
      const auto actions = transaction.households().actions(id);
      if (transaction.stored_rows().household(id, std::nullopt) != domain::fold_household(actions))
        report.findings.push_back("rows differ from the journal of household " + id.text());
      ++report.households;
    }
  });
  reg.store().read([&](storage::Transaction& transaction) {
    for (auto& finding : examine_seals(reg, transaction)) report.findings.push_back(std::move(finding));
  });
  return report;
}

}  // namespace mangnon::app
