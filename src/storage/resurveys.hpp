// Samples of the re-survey and what was found, as stored. Both only grow (docs/domain/rounds.md RESURVEY-3,
// RESURVEY-5).
#pragma once

#include <optional>
#include <vector>

#include "domain/resurvey.hpp"

namespace mangnon::storage {

class Resurveys {
 public:
  virtual ~Resurveys() = default;
  [[nodiscard]] virtual std::optional<domain::ResurveyDraw> draw(domain::RoundId round, domain::UnitId unit,
                                                                 int sending) = 0;
  // One that is there already is StoreBusy.
  virtual void add_draw(const domain::ResurveyDraw& draw) = 0;
  // The latest entry for each child and fact, in order of child, then field.
  [[nodiscard]] virtual std::vector<domain::ResurveyAnswer> answers(domain::RoundId round, domain::UnitId unit,
                                                                    int sending) = 0;
  // One that is there already is StoreBusy.
  virtual void add_answer(const domain::ResurveyAnswer& answer) = 0;
};

}  // namespace mangnon::storage
