// Commands on one child. Each names the child, the version it saw and from when it is true; each is refused as a whole
// when the checks of the book find an error in what would result (docs/domain/register.md REG-5 … REG-11).
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>

#include "app/command.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

// Facts that no form changes: operations of their own do.
inline constexpr std::array<std::string_view, 5> FIXED_CHILD_FIELDS = {"presence", "exit_reason", "household", "hamlet",
                                                                       "facility"};

struct RegisterChild {
  domain::ChildId child{};  // made by the client
  domain::HouseholdId household{};
  base::Date valid_from{};
  domain::FactChanges facts{};  // keys of CHILD_FIELDS but presence, household, hamlet
  std::vector<std::pair<std::string, base::Date>> circumstances{};
};

struct ChangeChild {
  domain::ChildId child{};
  int version = 0;
  base::Date valid_from{};
  domain::FactChanges changes{};
};

struct BeginCircumstance {
  domain::ChildId child{};
  int version = 0;
  domain::EpisodeId episode{};  // made by the client
  std::string code{};
  base::Date from{};
  std::vector<domain::Evidence> evidence{};
  std::string note{};
};

struct EndCircumstance {
  domain::ChildId child{};
  int version = 0;
  domain::EpisodeId episode{};
  base::Date on{};
  std::string reason{};  // list END_REASON
};

struct WithdrawCircumstance {
  domain::ChildId child{};
  int version = 0;
  domain::EpisodeId episode{};
};

struct WithdrawSupport {
  domain::ChildId child{};
  int version = 0;
  domain::SupportId support{};
};

struct GiveSupport {
  domain::ChildId child{};
  int version = 0;
  domain::SupportId support{};  // made by the client
  std::string kind{};           // list SUPPORT
  base::Date given_on{};
  std::optional<std::int64_t> amount_vnd{};
  std::string giver{};
};

// The end of a stay: left for another place, or died.
struct EndPresence {
  domain::ChildId child{};
  int version = 0;
  domain::Presence presence = domain::Presence::left;
  base::Date on{};
  std::string reason{};
};

// Each RETURNS {"id", "version", "findings": [warnings]}.
[[nodiscard]] Outcome<wire::Json> register_child(Context& context, const Envelope& envelope,
                                                 const RegisterChild& command);
[[nodiscard]] Outcome<wire::Json> change_child(Context& context, const Envelope& envelope, const ChangeChild& command);
// `check`, when given, is asked first in the transaction that writes; what it refuses with is the refusal.
using CheckFirst = std::function<Outcome<bool>(storage::Transaction&)>;
[[nodiscard]] Outcome<wire::Json> correct_child(Context& context, const Envelope& envelope, const ChangeChild& command,
                                                const CheckFirst& check = {});
[[nodiscard]] Outcome<wire::Json> begin_circumstance(Context& context, const Envelope& envelope,
                                                     const BeginCircumstance& command);
[[nodiscard]] Outcome<wire::Json> end_circumstance(Context& context, const Envelope& envelope,
                                                   const EndCircumstance& command);
[[nodiscard]] Outcome<wire::Json> withdraw_circumstance(Context& context, const Envelope& envelope,
                                                        const WithdrawCircumstance& command);
[[nodiscard]] Outcome<wire::Json> give_support(Context& context, const Envelope& envelope, const GiveSupport& command);
[[nodiscard]] Outcome<wire::Json> withdraw_support(Context& context, const Envelope& envelope,
                                                   const WithdrawSupport& command);
[[nodiscard]] Outcome<wire::Json> end_presence(Context& context, const Envelope& envelope, const EndPresence& command);

}  // namespace mangnon::app
