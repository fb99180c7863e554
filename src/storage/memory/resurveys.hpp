// Samples of the re-survey in memory.
#pragma once

#include "storage/memory/data.hpp"

namespace mangnon::storage::memory {

class MemoryResurveys final : public Resurveys {
 public:
  explicit MemoryResurveys(View& view) : view_(view) {}
  std::optional<domain::ResurveyDraw> draw(domain::RoundId round, domain::UnitId unit, int sending) override;
  void add_draw(const domain::ResurveyDraw& draw) override;
  std::vector<domain::ResurveyAnswer> answers(domain::RoundId round, domain::UnitId unit, int sending) override;
  void add_answer(const domain::ResurveyAnswer& answer) override;

 private:
  View& view_;
};

}  // namespace mangnon::storage::memory
