// Commands on the supports of one child: one was given, or was never given and is withdrawn (docs/domain/register.md
// REG-9, REG-35, REG-43).
#pragma once

#include "app/command.hpp"
#include "app/on_child.hpp"
#include "domain/history.hpp"

namespace mangnon::app {

struct GiveSupport {
  domain::ChildId child{};
  int version = 0;
  domain::Support support{};  // its id made by the client, its words as typed, its amounts within limits::MOST_DONG
};

struct WithdrawSupport {
  domain::ChildId child{};
  int version = 0;
  domain::SupportId support{};
};

// The support as the register keeps it, its words tidied. FAILS as give_support.
[[nodiscard]] Outcome<domain::Support> accepted_support(const Context& context, domain::Support support,
                                                        base::Date today);

// Each RETURNS {"id", "version", "findings": [warnings]}.
// `check` as in on_child. FAILS FIELD_MALFORMED, TEXT_TOO_LONG, DATE_IN_FUTURE, SUPPORT_PERIOD_WRONG.
[[nodiscard]] Outcome<wire::Json> give_support(Context& context, const Envelope& envelope, const GiveSupport& command,
                                               const CheckFirst& check = {});
// FAILS SUPPORT_NOT_FOUND.
[[nodiscard]] Outcome<wire::Json> withdraw_support(Context& context, const Envelope& envelope,
                                                   const WithdrawSupport& command);

}  // namespace mangnon::app
