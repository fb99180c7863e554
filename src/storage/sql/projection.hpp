// The feed of the counting projection, and rows read back for doctor, in SQL.
#pragma once

#include "storage/histories.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlProjection final : public Projection {
 public:
  explicit SqlProjection(Connection& connection) : connection_(connection) {}
  void each_span(KnownAt known_at, const std::function<void(const SpanRow&)>& visit) override;
  void each_episode(KnownAt known_at, const std::function<void(const EpisodeRow&)>& visit) override;
  void each_support(KnownAt known_at, const std::function<void(const SupportRow&)>& visit) override;
  void child_rows(domain::ChildId id, const std::function<void(const SpanRow&)>& span,
                  const std::function<void(const EpisodeRow&)>& episode,
                  const std::function<void(const SupportRow&)>& support) override;
  void each_known_row(const std::function<void(const KnownRow&)>& visit) override;
  void known_row(domain::ChildId id, const std::function<void(const KnownRow&)>& visit) override;
  void each_bare_episode(const std::function<void(const EpisodeRow&)>& visit) override;
  std::vector<domain::ChildId> registered_since(Moment since) override;
  std::vector<ChangedChild> changed_since(Moment since) override;
  std::vector<RecordedSecond> recorded_since(Moment second) override;
  Moment latest() override;
  std::vector<domain::ChildId> all_children() override;
  std::vector<domain::HouseholdId> all_households() override;

 private:
  Connection& connection_;
};

class SqlStoredRows final : public StoredRows {
 public:
  explicit SqlStoredRows(Connection& connection) : connection_(connection) {}
  domain::ChildHistory child(domain::ChildId id, KnownAt known_at) override;
  domain::HouseholdHistory household(domain::HouseholdId id, KnownAt known_at) override;
  std::vector<std::string> broken_references() override;

 private:
  Connection& connection_;
};

}  // namespace mangnon::storage::sql
