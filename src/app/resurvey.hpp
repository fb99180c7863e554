// The re-survey of a commune's figures in a round: the sample is drawn once, what its households say is entered fact by
// fact, compared with the register on the reference date as it was sealed, and concluded; the conclusion becomes the
// step that acceptance looks at. Source: docs/domain/rounds.md RESURVEY-1 … RESURVEY-9.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "domain/history.hpp"
#include "domain/resurvey.hpp"
#include "domain/round.hpp"
#include "domain/seal.hpp"

namespace mangnon::app {

struct DrawResurvey {
  domain::RoundId round{};
  std::string unit{};
  int seen = 0;  // the sending that the appraiser saw
  domain::Confidence confidence = domain::Confidence::ninety_five;
  int margin_percent = 5;
  std::int64_t seed = 0;
};
struct FoundFact {
  domain::ChildId child{};
  std::string field{};
  std::string value{};  // as the register writes it; empty: not stated
};
struct EnterResurvey {
  domain::RoundId round{};
  std::string unit{};
  int seen = 0;
  std::string investigator{};
  base::Date visited_on{};
  std::vector<FoundFact> facts{};
};
struct ConcludeResurvey {
  domain::RoundId round{};
  std::string unit{};
  int seen = 0;
  std::string note{};
};
// All FAIL as comment_figures up to STALE_VERSION, and RESURVEY_OF_COMMUNES, SENDING_NOT_SENT.
// RETURNS {"unit", "sending", "seed", "households", "of"}. FAILS RESURVEY_DRAWN_ALREADY, RESURVEY_MARGIN,
// RESURVEY_SAMPLE_SMALL.
[[nodiscard]] Outcome<wire::Json> draw_resurvey(Context& context, const Envelope& envelope,
                                                const DrawResurvey& command);
// RETURNS {"unit", "sending", "entered"}. FAILS RESURVEY_NOT_DRAWN, RESURVEY_INVESTIGATOR_MISSING, DATE_IN_FUTURE,
// RESURVEY_CHILD_NOT_DRAWN, RESURVEY_VALUE; then nothing is entered.
[[nodiscard]] Outcome<wire::Json> enter_resurvey(Context& context, const Envelope& envelope,
                                                 const EnterResurvey& command);
// RETURNS {"unit", "sending", "state", "households", "checked", "agreed", "decision"}. FAILS RESURVEY_NOT_DRAWN,
// RESURVEY_NOTHING_CHECKED.
[[nodiscard]] Outcome<wire::Json> conclude_resurvey(Context& context, const Envelope& envelope,
                                                    const ConcludeResurvey& command);
[[nodiscard]] std::vector<Operation> resurvey_operations();

// A child of the sample, with its facts as sealed.
struct SampledChild {
  domain::ChildId child{};
  domain::SampledHousehold household{};
  domain::ChildFacts facts{};
  std::vector<std::string> codes{};  // of open groups
  domain::HouseholdFacts home{};
};
// One fact, as it stands and as it was found.
struct ComparedFact {
  domain::ChildId child{};
  domain::SampledHousehold household{};
  std::string field{};
  std::string held{};
  std::string found{};
  std::string investigator{};
  bool agrees = false;
};
struct ResurveyResult {
  domain::ResurveyDraw draw{};
  std::int64_t households = 0;  // that could be drawn
  std::vector<domain::SampledHousehold> sample{};
  std::vector<SampledChild> children{};  // in order of household, then the eldest first
  std::vector<ComparedFact> facts{};     // in order of child, then field
  std::int64_t visited = 0;              // households with a result

  [[nodiscard]] domain::Agreement agreement() const;
};
// How many households of a commune the round asks to visit; 0: none.
[[nodiscard]] std::int64_t resurvey_households(const domain::Round& round, const domain::Seal& seal);
// Absent when no sample of the sending was drawn.
[[nodiscard]] std::optional<ResurveyResult> resurvey_result(Context& context, storage::Transaction& transaction,
                                                            const domain::Seal& seal);

}  // namespace mangnon::app
