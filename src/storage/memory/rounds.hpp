// Rounds, sendings and seals in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryRounds final : public Rounds {
 public:
  explicit MemoryRounds(View& view) : view_(view) {}
  std::optional<domain::Round> find(domain::RoundId id) override;
  std::optional<domain::Round> by_code(std::string_view code) override;
  std::vector<domain::Round> all() override;
  void add(const domain::Round& round) override;

 private:
  View& view_;
};

class MemorySendings final : public Sendings {
 public:
  explicit MemorySendings(View& view) : view_(view) {}
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
  std::optional<domain::Seal> seal(domain::RoundId round, domain::UnitId unit, int sending) override;
  std::optional<domain::Seal> seal_head(domain::RoundId round, domain::UnitId unit, int sending) override;
  void add_seal(const domain::Seal& seal) override;
  std::vector<SealName> seals() override;

 private:
  View& view_;
};

class MemoryReviews final : public Reviews {
 public:
  explicit MemoryReviews(View& view) : view_(view) {}
  std::optional<domain::HamletReview> answer_of(domain::UnitId hamlet, base::Date month) override;
  void add(const domain::HamletReview& review) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
