// The journal of a household or a child: what was done, when it is true from, when and by whom it was recorded. Nothing
// is ever overwritten or removed; what is known of a child is what folding its actions gives (history.hpp).
//
// change (thay đổi): from a date on the fact is another. correct (ghi sai, đính chính): what was recorded as true at a
// date was wrong, and is replaced for as long as it had been held to be true. See docs/domain/register.md REG-10,
// REG-11.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "domain/fields.hpp"

namespace mangnon::domain {

enum class ActionKind {
  registered,              // facts: all that is stated; the first action of every record
  changed,                 // facts, true from valid_from on
  corrected,               // facts that were wrong at valid_from
  circumstance_begun,      // a new episode
  circumstance_ended,      // the episode's end and reason
  circumstance_corrected,  // an episode's dates, code or evidence were wrong
  circumstance_withdrawn,  // the episode was never true
  support_given,
  support_withdrawn,
  merged,            // facts that follow from finding that two records are of one child, true from valid_from on
  unmerged,          // the merger was a mistake: the actions it made are taken out of the fold
  proposal_declined  // a person looked at what the facts propose and did not take it
};
inline constexpr std::array<Word<ActionKind>, 12> ACTION_KIND_WORDS = {{
    {ActionKind::registered, "registered", "Ghi vào sổ", "Registered"},
    {ActionKind::changed, "changed", "Thay đổi", "Changed"},
    {ActionKind::corrected, "corrected", "Đính chính", "Corrected"},
    {ActionKind::circumstance_begun, "circumstance_begun", "Bắt đầu hoàn cảnh", "Circumstance begun"},
    {ActionKind::circumstance_ended, "circumstance_ended", "Kết thúc hoàn cảnh", "Circumstance ended"},
    {ActionKind::circumstance_corrected, "circumstance_corrected", "Đính chính hoàn cảnh", "Circumstance corrected"},
    {ActionKind::circumstance_withdrawn, "circumstance_withdrawn", "Hủy hoàn cảnh ghi sai", "Circumstance withdrawn"},
    {ActionKind::support_given, "support_given", "Được trợ giúp", "Support given"},
    {ActionKind::support_withdrawn, "support_withdrawn", "Hủy trợ giúp ghi sai", "Support withdrawn"},
    {ActionKind::merged, "merged", "Gộp hồ sơ trùng", "Records merged"},
    {ActionKind::unmerged, "unmerged", "Tách lại hồ sơ đã gộp", "Records separated again"},
    {ActionKind::proposal_declined, "proposal_declined", "Không theo đề nghị", "Proposal declined"},
}};
constexpr const auto& words_of(ActionKind) {
  return ACTION_KIND_WORDS;
}

// A paper that proves a circumstance (domain.md 3.5.9).
struct Evidence {
  std::string type{};  // list EVIDENCE
  std::string number{};
  std::optional<base::Date> issued_on = std::nullopt;
  std::string issuer{};
  std::optional<base::Date> valid_until = std::nullopt;  // the last day of a decision for a time

  bool operator==(const Evidence&) const = default;
};

// One circumstance of one child: code, from when, until when, why it ended, on what paper (rule K1 of domain.md 2.6).
struct Episode {
  EpisodeId id{};
  std::string code{};  // of the codebook: "S04.2", "R01", "O02"
  base::Interval valid{};
  std::string end_reason{};  // list END_REASON
  std::vector<Evidence> evidence{};
  std::string source{};  // of list SOURCE; where nobody said: how it was entered (form, workbook, proposal)
  SensitiveText note{};
  SensitiveText finder{};      // who found it; told only to those who may know of secret groups (REG-42)
  std::string confirmed_by{};  // list CONFIRMATION
  RoundId round{};             // in which it was found; nil: in none

  bool operator==(const Episode&) const = default;
};

// What a child was given, once or for a time (domain.md 3.4). Only the kind and the day are always known.
struct Support {
  SupportId id{};
  std::string kind{};                              // list SUPPORT: "X1", or "KHAC" when the kind is not stated
  base::Date given_on{};                           // or the first day of the time
  std::optional<base::Date> until = std::nullopt;  // its last day
  std::string policy{};
  std::string decision{};  // its number
  std::optional<base::Date> decided_on = std::nullopt;
  std::optional<std::int64_t> amount = std::nullopt;  // đồng
  std::string goods{};
  std::optional<std::int64_t> goods_value = std::nullopt;  // đồng
  std::string source{};                                    // list SUPPORT_SOURCE
  SensitiveText donor{};
  SensitiveText result{};
  std::string receipt{};  // number of the signed receipt

  bool operator==(const Support&) const = default;
};

// Actions of this record that no longer count, each recorded before.
struct Withdrawal {
  std::vector<ActionId> actions{};

  bool operator==(const Withdrawal&) const = default;
};

// What the facts ask a person to do about a code (proposal.hpp).
enum class ProposalKind { begin, end };
inline constexpr std::array<Word<ProposalKind>, 2> PROPOSAL_KIND_WORDS = {{
    {ProposalKind::begin, "begin", "Bắt đầu", "Begin"},
    {ProposalKind::end, "end", "Kết thúc", "End"},
}};
constexpr const auto& words_of(ProposalKind) {
  return PROPOSAL_KIND_WORDS;
}

// A proposal that a person did not take, and the print of the facts it rested on: it comes back when they are others.
struct DeclinedProposal {
  ProposalKind kind{};
  std::string code{};
  std::string basis{};   // Proposal::basis of then
  SensitiveText note{};  // why

  bool operator==(const DeclinedProposal&) const = default;
};

using ActionContent = std::variant<FactChanges, Episode, Support, Withdrawal, DeclinedProposal>;

struct Action {
  ActionId id{};
  ActionKind kind{};
  base::Date valid_from{};
  base::Moment recorded_at{};
  UserId actor{};
  std::string source{};  // "form", "import:<id>", "merge:<the other child's id>"
  ActionContent content{};

  bool operator==(const Action&) const = default;
};

}  // namespace mangnon::domain
