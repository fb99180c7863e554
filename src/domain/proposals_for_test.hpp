// What is proposed for a case, and its short form for comparisons.
#pragma once

#include <string>
#include <vector>

#include "domain/check_for_test.hpp"
#include "domain/proposal.hpp"

namespace mangnon::domain::testing {

inline std::vector<Proposal> proposals(const Case& subject) {
  return propose({subject.child, subject.household, subject.episodes, subject.on, book()});
}

// "end R07.1, begin S01.3"
inline std::string told(const Case& subject) {
  std::string text;
  for (const auto& each : proposals(subject)) {
    if (!text.empty()) text += ", ";
    text += std::string(code_of(each.kind)) + ' ' + each.code;
  }
  return text;
}

}  // namespace mangnon::domain::testing
