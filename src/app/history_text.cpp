#include "app/history_text.hpp"

#include "app/scope.hpp"

namespace mangnon::app {

std::string code_text(const Context& context, const std::string& code, base::Lang lang) {
  const auto* entry = context.reg.reference().codebook.find(code);
  return code + " " + (entry ? entry->name(lang) : std::string());
}

std::string declined_text(const Context& context, const domain::DeclinedProposal& declined, base::Lang lang) {
  const auto& word = domain::word_of(declined.kind);
  std::string text(lang == base::Lang::vi ? word.vi : word.en);
  text += ' ' + code_text(context, declined.code, lang);
  if (!declined.note.empty() && may(context.actor.role, Permission::see_restricted))
    text += ": " + declined.note.reveal();
  return text;
}

bool may_see_home(const Context& context, const domain::HouseholdHistory& home, base::Date on, bool is_past) {
  if (home.version == 0 || context.actor.in_emergency) return true;
  const auto& units = *context.reg.units();
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  if (was_in_scope(units, context.actor, home.latest().hamlet, today)) return true;
  const auto* then = home.at(on);
  return is_past && then != nullptr && in_scope(units, context.actor, then->hamlet, on);
}

std::string home_text(const Context& context, storage::Transaction& transaction, const std::string& id, base::Date on,
                      base::Lang lang) {
  const bool vi = lang == base::Lang::vi;
  const auto household = base::parse_id<domain::HouseholdId>(id);
  if (!household) return {};
  const auto actions = transaction.households().actions(*household);
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto history = actions.empty() ? domain::HouseholdHistory{} : domain::fold_household(actions);
  if (actions.empty() || !was_in_scope(*context.reg.units(), context.actor, history.latest().hamlet, today))
    return vi ? "hộ ở địa bàn khác" : "a household of another area";
  const auto* then = history.at(on);
  const auto& facts = then == nullptr ? history.spans.front().facts : *then;
  std::string text = vi ? "hộ" : "household";
  if (facts.number) text += (vi ? " số " : " ") + std::to_string(*facts.number);
  return facts.head_name.empty() ? text : text + ", " + facts.head_name.reveal();
}

}  // namespace mangnon::app
