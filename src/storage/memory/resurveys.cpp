#include "storage/memory/resurveys.hpp"

namespace mangnon::storage::memory {

using domain::ResurveyAnswer;
using domain::ResurveyDraw;

std::optional<ResurveyDraw> MemoryResurveys::draw(domain::RoundId round, domain::UnitId unit, int sending) {
  return find_in(view_.seen().resurvey_draws, Sendings::SealName{round, unit, sending});
}

void MemoryResurveys::add_draw(const ResurveyDraw& draw) {
  if (!view_.change().resurvey_draws.emplace(Sendings::SealName{draw.round, draw.unit, draw.sending}, draw).second)
    throw StoreBusy("a sample drawn twice");
}

std::vector<ResurveyAnswer> MemoryResurveys::answers(domain::RoundId round, domain::UnitId unit, int sending) {
  std::vector<ResurveyAnswer> latest;
  for (const auto& [key, answer] : view_.seen().resurvey_answers) {
    if (answer.round != round || answer.unit != unit || answer.sending != sending) continue;
    if (latest.empty() || latest.back().child != answer.child || latest.back().field != answer.field)
      latest.emplace_back();
    latest.back() = answer;
  }
  return latest;
}

void MemoryResurveys::add_answer(const ResurveyAnswer& answer) {
  const Sendings::SealName name{answer.round, answer.unit, answer.sending};
  if (!view_.change()
           .resurvey_answers.emplace(std::tuple(name, answer.child, answer.field, answer.number), answer)
           .second)
    throw StoreBusy("a result entered twice");
}

}  // namespace mangnon::storage::memory
