// The small repositories in SQL.
#pragma once

#include "storage/repositories.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlUnits final : public Units {
 public:
  explicit SqlUnits(Connection& connection) : connection_(connection) {}
  std::vector<domain::UnitVersion> local_versions() override;
  void add_local(const domain::UnitVersion& version, const std::vector<Ancestor>& ancestors) override;
  long local_count() override;
  domain::UnitAmendments amendments() override;
  long amendment_count() override;
  void add_change(const domain::UnitChange& change) override;
  void hold(domain::UnitId unit) override;
  void add_succession(const domain::AddedSuccession& succession) override;
  void put_closure(domain::UnitId unit, const std::vector<Ancestor>& ancestors) override;
  void each_closure(const std::function<void(domain::UnitId, const Ancestor&)>& visit) override;

 private:
  Connection& connection_;
};

class SqlReferences final : public References {
 public:
  explicit SqlReferences(Connection& connection) : connection_(connection) {}
  std::vector<ReferenceDocument> latest() override;
  void put(const ReferenceDocument& document) override;

 private:
  Connection& connection_;
};

class SqlUsers final : public Users {
 public:
  explicit SqlUsers(Connection& connection) : connection_(connection) {}
  std::optional<UserRecord> by_id(domain::UserId id) override;
  std::optional<UserRecord> by_username(std::string_view username) override;
  std::vector<UserRecord> all() override;
  bool put(const UserRecord& user) override;
  bool hold(domain::UserId user, std::string_view seen) override;
  bool replace_password(domain::UserId user, std::string_view seen, std::string_view hash) override;
  void set_password(domain::UserId user, std::string_view hash) override;
  void set_disabled(domain::UserId user, bool disabled) override;
  std::optional<SessionRecord> session(std::string_view token_hash) override;
  void put_session(const SessionRecord& session) override;
  void touch_session(std::string_view token_hash, Moment seen_at) override;
  void end_session(std::string_view token_hash) override;
  void end_sessions_of(domain::UserId user) override;
  std::vector<SessionRecord> sessions_of(domain::UserId user) override;
  std::optional<SecondFactor> second_factor(domain::UserId user) override;
  void put_second_factor(const SecondFactor& factor) override;
  bool take_step(domain::UserId user, long step) override;
  void remove_second_factor(domain::UserId user) override;
  void put_recovery_codes(domain::UserId user, const std::vector<std::string>& hashes) override;
  long recovery_codes(domain::UserId user) override;
  bool take_recovery_code(domain::UserId user, std::string_view hash) override;
  void put_emergency(const EmergencyAccess& access) override;
  std::optional<EmergencyAccess> emergency(base::Uuid id) override;
  std::vector<EmergencyAccess> emergencies(long limit, long skip) override;
  std::vector<EmergencyAccess> emergencies_of(domain::UserId user, domain::ChildId child) override;
  void note_sign_in_failure(std::string_view username, base::Uuid id, Moment at) override;
  long sign_in_failures(std::string_view username, Moment since) override;
  void forget_sign_ins(Moment before) override;

 private:
  Connection& connection_;
};

// Lines wait until the work is kept; settle() then links and writes them all. A work holds its chain from there to its
// commit, so that the chain stays in the order of commits; works that write at once mostly have different chains.
class SqlAuditTrail final : public AuditTrail {
 public:
  explicit SqlAuditTrail(Connection& connection) : connection_(connection) {}
  void add(const AuditRecord& record) override;
  std::vector<AuditRecord> latest(long limit) override;
  std::vector<AuditRecord> of_subject(std::string_view kind, std::string_view subject) override;
  long times_asked(domain::UserId actor, std::string_view operation, Moment since) override;
  void each_link(const std::function<void(const AuditLink&)>& visit) override;
  std::vector<AuditHead> heads() override;
  void settle();

 private:
  AuditHead take_head();

  Connection& connection_;
  std::optional<int> chain_{};
  std::vector<AuditRecord> waiting_{};
  bool half_written_ = false;
};

class SqlCommands final : public Commands {
 public:
  explicit SqlCommands(Connection& connection) : connection_(connection) {}
  std::optional<CommandRecord> find(domain::CommandId id) override;
  void add(const CommandRecord& record) override;

 private:
  Connection& connection_;
};

class SqlImports final : public Imports {
 public:
  explicit SqlImports(Connection& connection) : connection_(connection) {}
  std::optional<ImportRecord> find(domain::ImportId id) override;
  std::vector<ImportRecord> latest(long limit, long skip) override;
  void put(const ImportRecord& record) override;
  void put_row(const QuarantineRecord& row) override;
  std::vector<QuarantineRecord> rows(domain::ImportId id, std::string_view state, int after_row, long limit) override;
  std::optional<QuarantineRecord> row(domain::ImportId id, int row) override;
  std::vector<QuarantineRecord> open_rows(domain::UnitId unit) override;

 private:
  Connection& connection_;
};

class SqlJobs final : public Jobs {
 public:
  explicit SqlJobs(Connection& connection) : connection_(connection) {}
  std::optional<JobRecord> find(base::Uuid id) override;
  void put(const JobRecord& record) override;
  std::vector<JobRecord> unfinished() override;

 private:
  Connection& connection_;
};

class SqlVerdicts final : public Verdicts {
 public:
  explicit SqlVerdicts(Connection& connection) : connection_(connection) {}
  void put(const VerdictRecord& verdict) override;
  std::vector<VerdictRecord> of_child(domain::ChildId child) override;
  std::vector<VerdictRecord> all_different() override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
