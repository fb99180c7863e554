// Commands on one circumstance of one child: it begins, ends, is corrected where it was recorded wrongly, or is
// withdrawn because it was never true. A circumstance whose code the actor may not know of is to them one that does not
// exist (docs/domain/register.md REG-8, REG-40 … REG-42; access.md ACCESS-5).
#pragma once

#include "app/accepted_input.hpp"
#include "app/command.hpp"
#include "domain/codebook.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

struct BeginCircumstance {
  domain::ChildId child{};
  int version = 0;
  domain::EpisodeId episode{};  // made by the client
  std::string code{};
  base::Date from{};
  std::vector<domain::Evidence> evidence{};
  std::string note{};
  Origin origin{};
};

struct EndCircumstance {
  domain::ChildId child{};
  int version = 0;
  domain::EpisodeId episode{};
  base::Date on{};
  std::string reason{};  // list END_REASON
};

// What was recorded wrongly, or not at all; what is absent stays as it is.
struct CorrectCircumstance {
  domain::ChildId child{};
  int version = 0;
  domain::EpisodeId episode{};
  std::optional<base::Date> from{};
  std::optional<base::Date> to{};                           // FOREVER: it has not ended
  std::optional<std::string> end_reason{};                  // list END_REASON
  std::optional<std::vector<domain::Evidence>> evidence{};  // all of it
  std::optional<std::string> note{};
  Origin origin{};
};

struct WithdrawCircumstance {
  domain::ChildId child{};
  int version = 0;
  domain::EpisodeId episode{};
};

// A code of the codebook that the actor may know of, for a circumstance since `from`: it may have begun before the code
// (CIRC-2), but not after the code's last day. FAILS CODE_UNKNOWN.
[[nodiscard]] Outcome<const domain::CodeEntry*> known_code(const Context& context, std::string_view code,
                                                           base::Date from);
[[nodiscard]] domain::Action begun(Context& context, const domain::Episode& episode, base::Moment now);

// Each RETURNS {"id", "version", "findings": [warnings]}.
[[nodiscard]] Outcome<wire::Json> begin_circumstance(Context& context, const Envelope& envelope,
                                                     const BeginCircumstance& command);
[[nodiscard]] Outcome<wire::Json> end_circumstance(Context& context, const Envelope& envelope,
                                                   const EndCircumstance& command);
[[nodiscard]] Outcome<wire::Json> correct_circumstance(Context& context, const Envelope& envelope,
                                                       const CorrectCircumstance& command);
[[nodiscard]] Outcome<wire::Json> withdraw_circumstance(Context& context, const Envelope& envelope,
                                                        const WithdrawCircumstance& command);

}  // namespace mangnon::app
