// The repositories of the memory engine, each over a transaction's view.
#pragma once

#include "storage/memory/data.hpp"
#include "storage/memory/units.hpp"

namespace mangnon::storage::memory {

class MemoryChildren final : public Children {
 public:
  explicit MemoryChildren(View& view) : view_(view) {}
  Actions actions(domain::ChildId id) override;
  AppendOutcome append(const ChildWrite& write) override;
  std::optional<domain::ChildId> by_identifier(std::string_view kind, std::string_view value) override;
  std::unordered_map<domain::ChildId, Actions> journals_in(std::span<const domain::UnitId> hamlets) override;
  std::vector<domain::ChildId> members(domain::HouseholdId household, base::Date on) override;
  std::vector<domain::ChildId> members_since(domain::HouseholdId household, base::Date on) override;
  std::vector<ChildRow> rows(std::span<const domain::ChildId> ids, base::Date on) override;

 private:
  View& view_;
};

class MemoryHouseholds final : public Households {
 public:
  explicit MemoryHouseholds(View& view) : view_(view) {}
  Actions actions(domain::HouseholdId id) override;
  AppendOutcome append(const HouseholdWrite& write) override;
  bool hold(domain::HouseholdId id) override;
  std::unordered_map<domain::HouseholdId, Actions> journals_in(std::span<const domain::UnitId> hamlets) override;
  std::vector<HomeRow> rows_in(std::span<const domain::UnitId> hamlets, base::Date on) override;

 private:
  View& view_;
};

class MemoryReferences final : public References {
 public:
  explicit MemoryReferences(View& view) : view_(view) {}
  std::vector<ReferenceDocument> latest() override;
  void put(const ReferenceDocument& document) override;

 private:
  View& view_;
};

class MemoryUsers final : public Users {
 public:
  explicit MemoryUsers(View& view) : view_(view) {}
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
  View& view_;
};

class MemoryAuditTrail final : public AuditTrail {
 public:
  explicit MemoryAuditTrail(View& view) : view_(view) {}
  void add(const AuditRecord& record) override;
  std::vector<AuditRecord> latest(long limit) override;
  std::vector<AuditRecord> of_subject(std::string_view kind, std::string_view subject) override;
  long times_asked(domain::UserId actor, std::string_view operation, Moment since) override;
  void each_link(const std::function<void(const AuditLink&)>& visit) override;
  std::vector<AuditHead> heads() override;

 private:
  View& view_;
};

class MemoryCommands final : public Commands {
 public:
  explicit MemoryCommands(View& view) : view_(view) {}
  std::optional<CommandRecord> find(domain::CommandId id) override;
  void add(const CommandRecord& record) override;

 private:
  View& view_;
};

class MemoryImports final : public Imports {
 public:
  explicit MemoryImports(View& view) : view_(view) {}
  std::optional<ImportRecord> find(domain::ImportId id) override;
  std::vector<ImportRecord> latest(long limit, long skip) override;
  void put(const ImportRecord& record) override;
  void put_row(const QuarantineRecord& row) override;
  std::vector<QuarantineRecord> rows(domain::ImportId id, std::string_view state, int after_row, long limit) override;
  std::optional<QuarantineRecord> row(domain::ImportId id, int row) override;
  std::vector<QuarantineRecord> open_rows(domain::UnitId unit) override;

 private:
  View& view_;
};

class MemoryJobs final : public Jobs {
 public:
  explicit MemoryJobs(View& view) : view_(view) {}
  std::optional<JobRecord> find(base::Uuid id) override;
  void put(const JobRecord& record) override;
  std::vector<JobRecord> unfinished() override;

 private:
  View& view_;
};

class MemoryVerdicts final : public Verdicts {
 public:
  explicit MemoryVerdicts(View& view) : view_(view) {}
  void put(const VerdictRecord& verdict) override;
  std::vector<VerdictRecord> of_child(domain::ChildId child) override;
  std::vector<VerdictRecord> all_different() override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
