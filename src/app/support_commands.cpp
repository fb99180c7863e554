#include "app/support_commands.hpp"

#include <algorithm>

#include "app/accepted_input.hpp"
#include "app/failures.hpp"
#include "app/sight.hpp"
#include "base/limits.hpp"

namespace mangnon::app {

namespace {

using domain::Support;
using Actions = Outcome<std::vector<domain::Action>>;

void tidy_line(std::string& text, const LineField& field, base::Failures& failures) {
  auto line = accepted_line(text, field);
  if (line)
    text = *std::move(line);
  else
    failures.insert(failures.end(), line.error().begin(), line.error().end());
}

}  // namespace

Outcome<Support> accepted_support(const Context& context, Support support, base::Date today) {
  using namespace base::limits;
  const auto& lists = context.reg.reference().lists;
  base::Failures failures;
  if (!lists.has("SUPPORT", support.kind, support.given_on)) failures.push_back({&FIELD_MALFORMED, "kind", {"kind"}});
  if (!may_see_support(context, support.kind)) failures.push_back({&FACT_CONFIDENTIAL, "kind"});
  if (!support.source.empty() && !lists.has("SUPPORT_SOURCE", support.source, support.given_on))
    failures.push_back({&FIELD_MALFORMED, "source", {"Nguồn trợ giúp"}});
  if (support.until && *support.until < support.given_on) failures.push_back({&SUPPORT_PERIOD_WRONG, "until"});
  if (support.decided_on && *support.decided_on > today)
    failures.push_back({&DATE_IN_FUTURE, "decided_on", {base::format_vi(today)}});
  tidy_line(support.policy, {"policy", "Chính sách", ADDRESS_CHARS}, failures);
  tidy_line(support.decision, {"decision", "Số quyết định", NAME_CHARS}, failures);
  tidy_line(support.goods, {"goods", "Hiện vật", ADDRESS_CHARS}, failures);
  tidy_line(support.receipt, {"receipt", "Số biên nhận", NAME_CHARS}, failures);
  std::string donor = support.donor.reveal();
  tidy_line(donor, {"donor", "Người tặng", ADDRESS_CHARS}, failures);
  support.donor = domain::SensitiveText(std::move(donor));
  const auto result = accepted_note(support.result.reveal(), "result");
  if (!result) failures.insert(failures.end(), result.error().begin(), result.error().end());
  if (!failures.empty()) return refuse(std::move(failures));
  support.result = domain::SensitiveText(*result);
  return support;
}

Outcome<wire::Json> give_support(Context& context, const Envelope& envelope, const GiveSupport& command,
                                 const CheckFirst& check) {
  const auto given_on = command.support.given_on;
  return on_child(
      context, envelope, {command.child, command.version, given_on, "given_on"},
      [&](const LoadedChild&, storage::Transaction&, base::Moment now) -> Actions {
        auto support = accepted_support(context, command.support, base::date_in_viet_nam(now));
        if (!support) return refuse(support.error());
        auto action = new_action(context, domain::ActionKind::support_given, given_on, now);
        action.content = *std::move(support);
        return std::vector{std::move(action)};
      },
      check);
}

Outcome<wire::Json> withdraw_support(Context& context, const Envelope& envelope, const WithdrawSupport& command) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  return on_child(context, envelope, {command.child, command.version, today, ""},
                  [&](const LoadedChild& child, storage::Transaction&, base::Moment now) -> Actions {
                    const auto& supports = child.history.supports;
                    const auto known = std::find_if(supports.begin(), supports.end(),
                                                    [&](const auto& each) { return each.id == command.support; });
                    if (known == supports.end() || !may_see_support(context, known->kind))
                      return refuse(SUPPORT_NOT_FOUND, "support");
                    auto action = new_action(context, domain::ActionKind::support_withdrawn, known->given_on, now);
                    action.content = *known;
                    return std::vector{std::move(action)};
                  });
}

}  // namespace mangnon::app
