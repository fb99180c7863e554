// The store: the only place where the register lasts. A command writes everything it changes, its audit line included,
// in one transaction; a reader sees one consistent state. Three engines keep this contract: memory (the model, for
// tests), SQLite (the default) and PostgreSQL 15.
//
// Contracts
// 1. write(): when `work` returns true, all of it is durable before write() returns; when it returns false or throws,
//    nothing of it is. Works that wait at the same time may be committed together, each still all or nothing.
// 2. read(): `work` sees one snapshot and may not write.
// 3. Ids and moments come from the caller. Two works that would both create one key: the second sees the first.
// 4. FAILS by exception only: StoreBusy (try again), StoreBroken (disk, connection, schema).
#pragma once

#include <functional>
#include <stdexcept>
#include <string>

#include "storage/areas.hpp"
#include "storage/bulk.hpp"
#include "storage/disclosures.hpp"
#include "storage/handovers.hpp"
#include "storage/histories.hpp"
#include "storage/household_visits.hpp"
#include "storage/official_documents.hpp"
#include "storage/paper_books.hpp"
#include "storage/police.hpp"
#include "storage/report_layouts.hpp"
#include "storage/repositories.hpp"
#include "storage/resurveys.hpp"
#include "storage/rosters.hpp"
#include "storage/round_messages.hpp"
#include "storage/rounds.hpp"
#include "storage/sealing.hpp"
#include "storage/supplies.hpp"
#include "storage/trainings.hpp"
#include "storage/transfers.hpp"

namespace mangnon::storage {

struct StoreBusy : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct StoreBroken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What is confidential in it is sealed with a key that is not at hand.
struct StoreSealed : StoreBroken {
  using StoreBroken::StoreBroken;
};

// A sealed text that was altered, or taken from another row.
struct SealedTextDamaged : StoreBroken {
  using StoreBroken::StoreBroken;
};

class Transaction {
 public:
  virtual ~Transaction() = default;
  [[nodiscard]] virtual Children& children() = 0;
  [[nodiscard]] virtual Households& households() = 0;
  [[nodiscard]] virtual Units& units() = 0;
  [[nodiscard]] virtual References& references() = 0;
  [[nodiscard]] virtual Users& users() = 0;
  [[nodiscard]] virtual AuditTrail& audit() = 0;
  [[nodiscard]] virtual Commands& commands() = 0;
  [[nodiscard]] virtual Imports& imports() = 0;
  [[nodiscard]] virtual Jobs& jobs() = 0;
  [[nodiscard]] virtual Verdicts& verdicts() = 0;
  [[nodiscard]] virtual Transfers& transfers() = 0;
  [[nodiscard]] virtual Rounds& rounds() = 0;
  [[nodiscard]] virtual Sendings& sendings() = 0;
  [[nodiscard]] virtual Rosters& rosters() = 0;
  [[nodiscard]] virtual Supplies& supplies() = 0;
  [[nodiscard]] virtual Trainings& trainings() = 0;
  [[nodiscard]] virtual RoundMessages& round_messages() = 0;
  [[nodiscard]] virtual HouseholdVisits& household_visits() = 0;
  [[nodiscard]] virtual Reviews& reviews() = 0;
  [[nodiscard]] virtual PoliceBatches& police() = 0;
  [[nodiscard]] virtual Handovers& handovers() = 0;
  [[nodiscard]] virtual Resurveys& resurveys() = 0;
  [[nodiscard]] virtual Disclosures& disclosures() = 0;
  [[nodiscard]] virtual Areas& areas() = 0;
  [[nodiscard]] virtual PaperBooks& paper_books() = 0;
  [[nodiscard]] virtual OfficialDocuments& official_documents() = 0;
  [[nodiscard]] virtual ReportLayouts& report_layouts() = 0;
  [[nodiscard]] virtual BulkChanges& bulk_changes() = 0;
  [[nodiscard]] virtual Projection& projection() = 0;
  [[nodiscard]] virtual StoredRows& stored_rows() = 0;
};

class Store {
 public:
  virtual ~Store() = default;
  virtual void read(const std::function<void(Transaction&)>& work) = 0;
  // RETURNS what `work` returned: committed or not.
  virtual bool write(const std::function<bool(Transaction&)>& work) = 0;
  // Whether works become visible in the order in which they record: those of one writer at a time do. Where they do
  // not, a work may become visible long after one that recorded later.
  [[nodiscard]] virtual bool shows_in_order_of_recording() const { return false; }
  // A consistent copy while others read and write. FAILS with StoreBroken when this engine has none (memory;
  // PostgreSQL: pg_dump).
  virtual void backup_to(const std::string& path) = 0;
  // Sealing at rest; null where the engine has none (memory).
  [[nodiscard]] virtual Sealing* sealing() { return nullptr; }
  // The engine's own integrity check; one line per finding.
  [[nodiscard]] virtual std::vector<std::string> check_integrity() = 0;
};

}  // namespace mangnon::storage
