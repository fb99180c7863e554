#include "storage/memory/memory_store.hpp"

#include <mutex>

#include "storage/callers.hpp"
#include "storage/memory/areas.hpp"
#include "storage/memory/bulk.hpp"
#include "storage/memory/disclosures.hpp"
#include "storage/memory/handovers.hpp"
#include "storage/memory/household_visits.hpp"
#include "storage/memory/official_documents.hpp"
#include "storage/memory/paper_books.hpp"
#include "storage/memory/police.hpp"
#include "storage/memory/projection.hpp"
#include "storage/memory/report_layouts.hpp"
#include "storage/memory/repositories.hpp"
#include "storage/memory/resurveys.hpp"
#include "storage/memory/rosters.hpp"
#include "storage/memory/round_messages.hpp"
#include "storage/memory/rounds.hpp"
#include "storage/memory/supplies.hpp"
#include "storage/memory/trainings.hpp"
#include "storage/memory/transfers.hpp"

namespace mangnon::storage::memory {

namespace {

class MemoryTransaction final : public Transaction {
 public:
  explicit MemoryTransaction(View view)
      : view_(view),
        children_(view_),
        households_(view_),
        units_(view_),
        references_(view_),
        users_(view_),
        audit_(view_),
        commands_(view_),
        imports_(view_),
        jobs_(view_),
        verdicts_(view_),
        transfers_(view_),
        rounds_(view_),
        sendings_(view_),
        rosters_(view_),
        supplies_(view_),
        trainings_(view_),
        round_messages_(view_),
        household_visits_(view_),
        report_layouts_(view_),
        reviews_(view_),
        police_(view_),
        handovers_(view_),
        resurveys_(view_),
        disclosures_(view_),
        areas_(view_),
        paper_books_(view_),
        official_documents_(view_),
        bulk_changes_(view_),
        projection_(view_),
        stored_rows_(view_) {}

  Children& children() override { return children_; }
  Households& households() override { return households_; }
  Units& units() override { return units_; }
  References& references() override { return references_; }
  Users& users() override { return users_; }
  AuditTrail& audit() override { return audit_; }
  Commands& commands() override { return commands_; }
  Imports& imports() override { return imports_; }
  Jobs& jobs() override { return jobs_; }
  Verdicts& verdicts() override { return verdicts_; }
  Transfers& transfers() override { return transfers_; }
  Rounds& rounds() override { return rounds_; }
  Sendings& sendings() override { return sendings_; }
  Rosters& rosters() override { return rosters_; }
  Supplies& supplies() override { return supplies_; }
  Trainings& trainings() override { return trainings_; }
  RoundMessages& round_messages() override { return round_messages_; }
  HouseholdVisits& household_visits() override { return household_visits_; }
  ReportLayouts& report_layouts() override { return report_layouts_; }
  Reviews& reviews() override { return reviews_; }
  PoliceBatches& police() override { return police_; }
  Handovers& handovers() override { return handovers_; }
  Resurveys& resurveys() override { return resurveys_; }
  Disclosures& disclosures() override { return disclosures_; }
  Areas& areas() override { return areas_; }
  PaperBooks& paper_books() override { return paper_books_; }
  OfficialDocuments& official_documents() override { return official_documents_; }
  BulkChanges& bulk_changes() override { return bulk_changes_; }
  Projection& projection() override { return projection_; }
  StoredRows& stored_rows() override { return stored_rows_; }

 private:
  View view_;
  MemoryChildren children_;
  MemoryHouseholds households_;
  MemoryUnits units_;
  MemoryReferences references_;
  MemoryUsers users_;
  MemoryAuditTrail audit_;
  MemoryCommands commands_;
  MemoryImports imports_;
  MemoryJobs jobs_;
  MemoryVerdicts verdicts_;
  MemoryTransfers transfers_;
  MemoryRounds rounds_;
  MemorySendings sendings_;
  MemoryRosters rosters_;
  MemorySupplies supplies_;
  MemoryTrainings trainings_;
  MemoryRoundMessages round_messages_;
  MemoryHouseholdVisits household_visits_;
  MemoryReportLayouts report_layouts_;
  MemoryReviews reviews_;
  MemoryPoliceBatches police_;
  MemoryHandovers handovers_;
  MemoryResurveys resurveys_;
  MemoryDisclosures disclosures_;
  MemoryAreas areas_;
  MemoryPaperBooks paper_books_;
  MemoryOfficialDocuments official_documents_;
  MemoryBulkChanges bulk_changes_;
  MemoryProjection projection_;
  MemoryStoredRows stored_rows_;
};

class MemoryStore final : public Store {
 public:
  void read(const std::function<void(Transaction&)>& work) override {
    const Callers::Entry entry(callers_);
    const auto snapshot = committed();
    MemoryTransaction transaction{View(*snapshot)};
    work(transaction);
  }

  bool write(const std::function<bool(Transaction&)>& work) override {
    const Callers::Entry entry(callers_);
    const std::lock_guard turn(writing_);
    auto copy = std::make_shared<Data>(*committed());
    MemoryTransaction transaction{View(*copy)};
    if (!work(transaction)) return false;
    const std::lock_guard lock(publishing_);
    committed_ = std::move(copy);
    return true;
  }

  bool shows_in_order_of_recording() const override { return true; }
  void backup_to(const std::string&) override { throw StoreBroken("a store in memory has no backup"); }
  std::vector<std::string> check_integrity() override { return {}; }

 private:
  [[nodiscard]] std::shared_ptr<const Data> committed() {
    const std::lock_guard lock(publishing_);
    return committed_;
  }

  Callers callers_;
  std::mutex writing_;  // held by the one work that writes
  std::mutex publishing_;
  std::shared_ptr<const Data> committed_ = std::make_shared<const Data>();  // guarded by publishing_
};

}  // namespace

std::unique_ptr<Store> open_memory() {
  return std::make_unique<MemoryStore>();
}

}  // namespace mangnon::storage::memory
