#include "app/sight.hpp"

#include <algorithm>

#include "app/scope.hpp"
#include "domain/check_failures.hpp"
#include "domain/secrecy.hpp"

namespace mangnon::app {

namespace {

bool may_see_class(const Actor& actor, domain::Secrecy secrecy) {
  return actor.in_emergency || may_know(actor.role, secrecy);
}

template <class Keys>
bool is_among(const Keys& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_restricted_field(std::string_view key) {
  return is_among(domain::RESTRICTED_FACTS, key) || is_among(domain::PARTLY_RESTRICTED_FACTS, key);
}

void hide_states(domain::ParentStates& states) {
  std::erase_if(states, [](const auto& each) { return domain::secrecy_of(each.status) != domain::Secrecy::ordinary; });
}

}  // namespace

bool may_see(const Actor& actor, const domain::CodeEntry& code) {
  return may_see_class(actor, code.secrecy);
}

bool may_know_finder(const Context& context) {
  return may_see_class(context.actor, domain::Secrecy::secret);
}

domain::Sight sight_of(const Context& context) {
  return [&context](std::string_view code) {
    const auto* entry = context.reg.reference().codebook.find(code);
    return entry != nullptr && may_see(context.actor, *entry);
  };
}

std::vector<bool> hidden_codes(const Context& context) {
  const auto& entries = context.reg.reference().codebook.entries();
  const bool opens_lists = may(context.actor.role, Permission::read_children);
  std::vector<bool> hidden(entries.size(), false);
  for (const auto& entry : entries)
    hidden[entry.place] = !may_see(context.actor, entry) && (entry.secrecy == domain::Secrecy::secret || !opens_lists);
  return hidden;
}

std::vector<std::string> codes_seen(const Context& context, std::vector<std::string> codes) {
  const auto hidden = hidden_codes(context);
  std::erase_if(codes, [&](const std::string& code) {
    const auto* entry = context.reg.reference().codebook.find(code);
    return entry == nullptr || hidden[entry->place];
  });
  return codes;
}

int version_seen(const Context& context, const storage::Actions& actions) {
  return static_cast<int>(domain::actions_seen(actions, sight_of(context)).size());
}

namespace {

int version_until_it_left(const Context& context, const storage::Actions& actions, base::Date today) {
  const auto seen = domain::actions_seen(actions, sight_of(context));
  for (std::size_t n = seen.size(); n > 0; --n) {
    const auto history = domain::fold_child(std::span(seen).first(n));
    if (in_scope(*context.reg.units(), context.actor, history.latest().hamlet, today)) return static_cast<int>(n);
  }
  return 0;
}

}  // namespace

// Only who sees every code may be told the number of all actions.
int version_seen(const Context& context, storage::Transaction& transaction, const storage::ChildRow& row,
                 base::Date on) {
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  if (on < today) {
    const auto now = transaction.children().rows({&row.id, 1}, today);
    if (now.empty() || !in_scope(*context.reg.units(), context.actor, now.front().facts.hamlet, today))
      return version_until_it_left(context, transaction.children().actions(row.id), today);
  }
  if (may(context.actor.role, Permission::see_secret)) return row.version;
  return version_seen(context, transaction.children().actions(row.id));
}

domain::ChildHistory history_seen(const Context& context, domain::ChildHistory history) {
  const auto sees = sight_of(context);
  std::erase_if(history.episodes, [&](const domain::Episode& each) { return !sees(each.code); });
  return history;
}

std::string value_seen(const Context& context, std::string_view key, const std::string& value) {
  if (value.empty() || may_see_class(context.actor, domain::secrecy_of_fact(key, value))) return value;
  if (!is_among(domain::PARTLY_RESTRICTED_FACTS, key)) return {};
  domain::ParentStates states;
  if (!domain::decode_fact(value, states)) return {};
  hide_states(states);
  return domain::encode_fact(states);
}

std::string words_seen(const Context& context, const std::string& words) {
  if (may_see_class(context.actor, domain::secrecy_of_words(words))) return words;
  return context.lang == base::Lang::vi ? "(có thông tin bảo mật)" : "(confidential information)";
}

bool may_read(const Context& context, std::string_view key) {
  return !is_among(domain::RESTRICTED_FACTS, key) || may_see_class(context.actor, domain::Secrecy::restricted);
}

bool may_see_support(const Context& context, std::string_view kind) {
  return may_see_class(context.actor, domain::secrecy_of_support(kind));
}

void hide_facts(const Context& context, domain::ChildFacts& facts) {
  if (may_see_class(context.actor, domain::Secrecy::secret)) return;
  domain::for_each_field(facts, [&](const auto& field) {
    auto& fact = facts.*field.member;
    const auto value = domain::encode_fact(fact);
    auto seen = value_seen(context, field.key, value);
    if (seen != value) (void)domain::decode_fact(seen, fact);
  });
}

bool may_set(const Context& context, const domain::FactChange& change) {
  auto secrecy = domain::secrecy_of_fact(change.key, change.value);
  if (is_restricted_field(change.key)) secrecy = std::max(secrecy, domain::Secrecy::restricted);
  return may_see_class(context.actor, secrecy);
}

base::Failures findings_seen(const Context& context, base::Failures findings) {
  if (may_see_class(context.actor, domain::Secrecy::restricted)) return findings;
  // A code that is held against a restricted fact tells of that fact; a paper that is missing tells of the code alone.
  std::erase_if(findings, [](const base::Failure& each) {
    if (each.type == &domain::CHECK_L24_EVIDENCE_MISSING || each.type == &domain::CHECK_L10_CERTIFICATE_MISSING)
      return false;
    return each.field == "circumstances" || is_restricted_field(each.field);
  });
  return findings;
}

std::vector<domain::Proposal> proposals_seen(const Context& context, const domain::ConditionContext& facts,
                                             std::span<const domain::DeclinedProposal> declined) {
  if (!may_see_class(context.actor, domain::Secrecy::restricted)) return {};
  auto proposals = domain::waiting_proposals(facts, declined);
  std::erase_if(proposals, [&](const domain::Proposal& proposal) {
    const auto* entry = context.reg.reference().codebook.find(proposal.code);
    return entry == nullptr || !may_see(context.actor, *entry);
  });
  return proposals;
}

}  // namespace mangnon::app
