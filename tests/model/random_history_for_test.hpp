// Random journals of a child: changes, corrections, circumstances and supports at random dates, some recorded together.
// A journal is made of small steps that mean something whatever came before them, so that RapidCheck can shrink it.
#pragma once

#include <rapidcheck.h>

#include <vector>

#include "model/records_for_test.hpp"

namespace mangnon::testing {

struct Step {
  int kind = 0;
  int pick = 0;           // which field, episode or support
  int value = 0;          // which of its values
  int day = 0;            // days after 2015-01-01
  bool together = false;  // recorded with the step before

  bool operator==(const Step&) const = default;
};
void showValue(const Step& step, std::ostream& out);

[[nodiscard]] rc::Gen<std::vector<Step>> any_steps();

class RandomHistory {
 public:
  explicit RandomHistory(Sequence& sequence) : sequence_(sequence) {}
  // Appends, in order: each a list of actions with one recorded moment; the first begins with the registration.
  [[nodiscard]] std::vector<std::vector<domain::Action>> groups(const std::vector<Step>& steps);

 private:
  [[nodiscard]] domain::Action action_of(const Step& step, base::Moment at);
  [[nodiscard]] domain::Action new_episode(const Step& step, base::Moment at);
  [[nodiscard]] domain::Action changed_episode(const Step& step, base::Moment at);
  [[nodiscard]] domain::Action support(const Step& step, base::Moment at);
  domain::Action declined(const Step& step, base::Moment at);

  Sequence& sequence_;
  std::vector<domain::Episode> episodes_{};
  std::vector<domain::Support> supports_{};
};

}  // namespace mangnon::testing
