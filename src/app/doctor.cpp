#include "app/doctor.hpp"

#include <algorithm>
#include <map>

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

// Recorded moments never fall from one action of a record to the next.
void verify_moments(std::span<const domain::Action> actions, const std::string& record, DoctorReport& report) {
  const auto falls = [](const auto& before, const auto& after) { return after.recorded_at < before.recorded_at; };
  if (std::adjacent_find(actions.begin(), actions.end(), falls) != actions.end())
    report.findings.push_back("recorded moments go back in the journal of " + record);
}

// Units amended here: their numbers, what they name, and the closure that follows from them (UNIT-18).
class UnitExamination {
 public:
  UnitExamination(Register& reg, storage::Transaction& transaction, DoctorReport& report)
      : tree_(reg.units_in(transaction)), amendments_(transaction.units().amendments()), report_(report) {
    examine_codes(transaction);
    examine_numbers();
    examine_closures(transaction);
    for (const auto& change : amendments_.changes)
      if (const auto* latest = tree_->find_latest(change.unit); latest && latest->valid.to < base::FOREVER)
        ended_.emplace(change.unit, latest->valid.to);
  }

  // Children who would be counted nowhere, because their hamlet ended before they left it.
  void examine(domain::ChildId id, const domain::ChildHistory& history) {
    for (const auto& span : history.spans) {
      const auto ended = ended_.find(span.facts.hamlet);
      if (ended == ended_.end() || span.valid.to <= ended->second) continue;
      const auto from = std::max(span.valid.from, ended->second);
      const bool is_counted = span.facts.presence == domain::Presence::present && span.facts.birth_date &&
                              base::completed_years(*span.facts.birth_date, from) < 16;
      if (is_counted) report_.findings.push_back("hamlet has ended of child " + id.text());
    }
  }

 private:
  // One that the register goes on without, because another has its code.
  void examine_codes(storage::Transaction& transaction) {
    for (const auto& version : transaction.units().local_versions())
      if (tree_->find_latest(version.id) == nullptr)
        report_.findings.push_back("code is another unit's, of unit " + version.id.text());
  }

  void examine_numbers() {
    std::map<domain::UnitId, int> numbers;
    for (const auto& change : amendments_.changes)
      if (++numbers[change.unit] != change.number)
        report_.findings.push_back("changes have a gap of unit " + change.unit.text());
  }

  void examine_closures(storage::Transaction& transaction) {
    std::map<domain::UnitId, std::vector<domain::AncestorSpan>> stored;
    transaction.units().each_closure([&](domain::UnitId unit, const storage::Units::Ancestor& each) {
      stored[unit].push_back({each.ancestor, each.valid});
    });
    for (const auto& [unit, spans] : stored)
      if (tree_->find_latest(unit) != nullptr && spans != tree_->ancestor_spans(unit))
        report_.findings.push_back("closure differs from the map of unit " + unit.text());
  }

  domain::UnitTreePtr tree_;
  domain::UnitAmendments amendments_;
  DoctorReport& report_;
  std::map<domain::UnitId, base::Date> ended_{};
};

// Households that have ended, with the day, and the children who live there all the same (HOME-6).
class EndedHomes {
 public:
  void take(domain::HouseholdId id, const domain::HouseholdHistory& history) {
    for (const auto& span : history.spans)
      if (span.facts.ended) ended_[id].push_back(span.valid);
  }
  void examine(domain::ChildId id, const domain::ChildHistory& history, DoctorReport& report) const {
    for (const auto& span : history.spans) {
      const auto ended = ended_.find(span.facts.household);
      if (ended == ended_.end() || span.facts.presence != domain::Presence::present) continue;
      const bool lives_there = std::any_of(ended->second.begin(), ended->second.end(), [&](const auto& days) {
        return span.valid.from < days.to && days.from < span.valid.to;
      });
      if (lives_there) report.findings.push_back("household has ended of child " + id.text());
    }
  }

 private:
  std::map<domain::HouseholdId, std::vector<base::Interval>> ended_{};
};

// The journal folded, and compared with the rows. Absent when what is sealed of it does not open.
std::optional<domain::ChildHistory> read_child(storage::Transaction& transaction, domain::ChildId id,
                                               DoctorReport& report) {
  try {
    const auto actions = transaction.children().actions(id);
    verify_moments(actions, "child " + id.text(), report);
    auto history = domain::fold_child(actions);
    const auto rows = in_row_order(transaction.stored_rows().child(id, std::nullopt));
    if (rows != in_row_order(history)) report.findings.push_back("rows differ from the journal of child " + id.text());
    return history;
  } catch (const storage::SealedTextDamaged& damaged) {
    report.findings.push_back(std::string(damaged.what()) + " of child " + id.text());
    return std::nullopt;
  }
}

// A sealed store holds nothing confidential as plain text (ACCESS-28): a sealing that was stopped is to be ended.
void verify_sealing(storage::Store& store, DoctorReport& report) {
  auto* sealing = store.sealing();
  report.is_sealed = sealing != nullptr && sealing->state() == storage::SealState::open;
  if (!report.is_sealed) return;
  if (const long plain = sealing->plain_rows(); plain > 0)
    report.findings.push_back(std::to_string(plain) + " confidential rows stand plain: mangnon key seal");
  for (const auto& [table, rows] : sealing->damaged_rows())
    report.findings.push_back(std::to_string(rows) + " sealed rows of " + table + " do not open");
}

}  // namespace

DoctorReport examine(Register& reg, const std::function<void(long)>& progress) {
  DoctorReport report;
  report.findings = reg.store().check_integrity();
  reg.store().read([&](storage::Transaction& transaction) { verify_audit(transaction, report); });
  reg.store().read([&](storage::Transaction& transaction) {
    for (auto& finding : transaction.stored_rows().broken_references()) report.findings.push_back(std::move(finding));
    UnitExamination units(reg, transaction, report);
    EndedHomes homes;
    for (const auto& id : transaction.projection().all_households()) {
      const auto actions = transaction.households().actions(id);
      verify_moments(actions, "household " + id.text(), report);
      const auto history = domain::fold_household(actions);
      homes.take(id, history);
      if (transaction.stored_rows().household(id, std::nullopt) != history)
        report.findings.push_back("rows differ from the journal of household " + id.text());
      ++report.households;
    }
    for (const auto& id : transaction.projection().all_children()) {
      if (const auto history = read_child(transaction, id, report)) {
        units.examine(id, *history);
        homes.examine(id, *history, report);
      }
      if (++report.children % PROGRESS_STEP == 0 && progress) progress(report.children);
    }
  });
  reg.store().read([&](storage::Transaction& transaction) {
    try {
      for (auto& finding : examine_seals(reg, transaction)) report.findings.push_back(std::move(finding));
    } catch (const storage::SealedTextDamaged& damaged) {
      report.findings.emplace_back(damaged.what());
    }
  });
  verify_sealing(reg.store(), report);
  return report;
}

}  // namespace mangnon::app
