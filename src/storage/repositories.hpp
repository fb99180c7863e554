// The small repositories: units made here (hamlets, facilities), reference documents, audit, commands, imports, jobs;
// accounts in users.hpp. Keys are given by the caller; nothing here reads a clock. put() writes the whole record,
// over one with the same key; add() is for what never changes: a second with the same key is StoreBusy (look again).
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/unit_change.hpp"
#include "storage/records.hpp"
#include "storage/safety_records.hpp"
#include "storage/users.hpp"

namespace mangnon::storage {

class Units {
 public:
  virtual ~Units() = default;
  // By code, then beginning.
  [[nodiscard]] virtual std::vector<domain::UnitVersion> local_versions() = 0;
  // Writes the version and its ancestors' closure. The same (unit, valid_from) again changes nothing.
  struct Ancestor {
    domain::UnitId ancestor{};
    base::Interval valid{};
  };
  virtual void add_local(const domain::UnitVersion& version, const std::vector<Ancestor>& ancestors) = 0;
  // How many versions there are.
  [[nodiscard]] virtual long local_count() = 0;

  // What befell them since, and the successions that people added (docs/domain/units.md UNIT-16, UNIT-17); only grows.
  [[nodiscard]] virtual domain::UnitAmendments amendments() = 0;
  [[nodiscard]] virtual long amendment_count() = 0;
  virtual void add_change(const domain::UnitChange& change) = 0;
  virtual void add_succession(const domain::AddedSuccession& succession) = 0;
  // In place of the ancestors that the unit had.
  virtual void put_closure(domain::UnitId unit, const std::vector<Ancestor>& ancestors) = 0;
  // By unit, then ancestor and beginning.
  virtual void each_closure(const std::function<void(domain::UnitId, const Ancestor&)>& visit) = 0;
  // Nobody else holds it until the transaction ends; what it has become is read afterwards.
  virtual void hold(domain::UnitId unit) = 0;
};

class References {
 public:
  virtual ~References() = default;
  // The latest edition of each name, by name.
  [[nodiscard]] virtual std::vector<ReferenceDocument> latest() = 0;
  virtual void put(const ReferenceDocument& document) = 0;
};

// Lines are linked into a chain when the work is kept, in the order in which they were added.
class AuditTrail {
 public:
  virtual ~AuditTrail() = default;
  virtual void add(const AuditRecord& record) = 0;
  // Both: the latest first.
  [[nodiscard]] virtual std::vector<AuditRecord> latest(long limit) = 0;
  [[nodiscard]] virtual std::vector<AuditRecord> of_subject(std::string_view kind, std::string_view subject) = 0;
  // How often the actor asked for the operation since the moment, with what outcome ever.
  [[nodiscard]] virtual long times_asked(domain::UserId actor, std::string_view operation, Moment since) = 0;
  // By chain, then number. Lines of the time before the chain have none.
  virtual void each_link(const std::function<void(const AuditLink&)>& visit) = 0;
  [[nodiscard]] virtual std::vector<AuditHead> heads() = 0;
};

class Commands {
 public:
  virtual ~Commands() = default;
  [[nodiscard]] virtual std::optional<CommandRecord> find(domain::CommandId id) = 0;
  virtual void add(const CommandRecord& record) = 0;
};

class Imports {
 public:
  virtual ~Imports() = default;
  [[nodiscard]] virtual std::optional<ImportRecord> find(domain::ImportId id) = 0;
  // The latest first, without the first `skip`.
  [[nodiscard]] virtual std::vector<ImportRecord> latest(long limit, long skip) = 0;
  virtual void put(const ImportRecord& record) = 0;
  virtual void put_row(const QuarantineRecord& row) = 0;
  // Rows after `after_row`, in order, at most `limit`; all states when `state` is empty.
  [[nodiscard]] virtual std::vector<QuarantineRecord> rows(domain::ImportId id, std::string_view state, int after_row,
                                                           long limit) = 0;
  [[nodiscard]] virtual std::optional<QuarantineRecord> row(domain::ImportId id, int row) = 0;
  // What still waits for a person in a unit: rows in state refused of all its committed imports, by import, then row.
  [[nodiscard]] virtual std::vector<QuarantineRecord> open_rows(domain::UnitId unit) = 0;
};

class Jobs {
 public:
  virtual ~Jobs() = default;
  [[nodiscard]] virtual std::optional<JobRecord> find(base::Uuid id) = 0;
  virtual void put(const JobRecord& record) = 0;
  // Queued and running, the oldest first.
  [[nodiscard]] virtual std::vector<JobRecord> unfinished() = 0;
};

class Verdicts {
 public:
  virtual ~Verdicts() = default;
  virtual void put(const VerdictRecord& verdict) = 0;
  // Of pairs with this child, in the order of (first, second).
  [[nodiscard]] virtual std::vector<VerdictRecord> of_child(domain::ChildId child) = 0;
  // Every pair found to be two children, in the order of (first, second).
  [[nodiscard]] virtual std::vector<VerdictRecord> all_different() = 0;
};

}  // namespace mangnon::storage
