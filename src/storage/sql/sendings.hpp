// Steps, reports of hamlets, comments and seals in SQL.
#pragma once

#include "storage/rounds.hpp"
#include "storage/sql/connection.hpp"

namespace mangnon::storage::sql {

class SqlSendings final : public Sendings {
 public:
  explicit SqlSendings(Connection& connection) : connection_(connection) {}
  std::vector<domain::SendingStep> steps(domain::RoundId round) override;
  std::vector<domain::SendingStep> steps_of(domain::RoundId round, domain::UnitId unit) override;
  void add_step(const domain::SendingStep& step) override;
  std::vector<domain::HamletWork> work(domain::RoundId round) override;
  std::optional<domain::HamletWork> work_of(domain::RoundId round, domain::UnitId hamlet) override;
  void add_work(const domain::HamletWork& work) override;
  std::vector<domain::AppraisalComment> comments(domain::RoundId round, domain::UnitId unit) override;
  std::optional<domain::AppraisalComment> comment(domain::CommentId id) override;
  void add_comment(const domain::AppraisalComment& comment) override;
  bool answer_comment(const domain::AppraisalComment& comment) override;
  // seals.cpp
  std::optional<domain::Seal> seal(domain::RoundId round, domain::UnitId unit, int sending) override;
  std::optional<domain::Seal> seal_head(domain::RoundId round, domain::UnitId unit, int sending) override;
  void add_seal(const domain::Seal& seal) override;
  std::vector<SealName> seals() override;

 private:
  void add_children(const domain::Seal& seal);

  Connection& connection_;
};

}  // namespace mangnon::storage::sql
