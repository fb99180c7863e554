#include <algorithm>

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "domain/check.hpp"
#include "domain/proposal.hpp"

namespace mangnon::app {

namespace {

using domain::ChildFacts;
using domain::HouseholdFacts;
using wire::Json;

template <class Enum>
std::string enum_text(std::string_view code, base::Lang lang) {
  const auto value = domain::from_code<Enum>(code);
  if (!value) return std::string(code);
  const auto& word = domain::word_of(*value);
  return std::string(lang == base::Lang::vi ? word.vi : word.en);
}

std::string states_text(std::string_view text, base::Lang lang) {
  domain::ParentStates states;
  if (!domain::decode_fact(text, states)) return std::string(text);
  std::string shown;
  for (const auto& state : states) {
    const auto& word = domain::word_of(state.status);
    if (!shown.empty()) shown += "; ";
    shown += lang == base::Lang::vi ? word.vi : word.en;
    if (state.since) shown += (lang == base::Lang::vi ? " từ " : " since ") + base::format_vi(*state.since);
    if (state.until) shown += (lang == base::Lang::vi ? " đến " : " until ") + base::format_vi(*state.until);
  }
  return shown;
}

std::string types_text(const domain::CodeLists& lists, std::string_view text, base::Lang lang) {
  domain::DisabilityTypes types;
  if (!domain::decode_fact(text, types)) return std::string(text);
  std::string shown;
  for (const int type : types) {
    if (!shown.empty()) shown += "; ";
    shown += lists.name_of("DISABILITY_TYPE", std::to_string(type), lang);
  }
  return shown;
}

// An encoded fact as a person reads it.
std::string display_text(Context& context, const domain::FieldInfo& field, const std::string& value, base::Lang lang) {
  if (value.empty()) return {};
  const auto& lists = context.reg.reference().lists;
  if (field.kind == domain::FieldKind::flag)
    return value == "yes" ? (lang == base::Lang::vi ? "Có" : "Yes") : (lang == base::Lang::vi ? "Không" : "No");
  if (field.kind == domain::FieldKind::date) {
    const auto date = base::parse_iso_date(value);
    return date ? base::format_vi(*date) : value;
  }
  if (field.key == "presence") return enum_text<domain::Presence>(value, lang);
  if (field.key == "id_state") return enum_text<domain::IdState>(value, lang);
  if (field.key == "birth_precision") return enum_text<domain::BirthPrecision>(value, lang);
  if (field.key == "care") return enum_text<domain::Care>(value, lang);
  if (field.key == "father_states" || field.key == "mother_states") return states_text(value, lang);
  if (field.key == "disability_types") return types_text(lists, value, lang);
  if (field.key == "disability_degree") return std::string(lists.name_of("DISABILITY_DEGREE", value, lang));
  if (field.key == "hamlet" || field.key == "facility") {
    const auto id = base::parse_id<domain::UnitId>(value);
    const auto* unit = id ? context.reg.units()->find_latest(*id) : nullptr;
    return unit ? unit->name : value;
  }
  const auto list = list_of_field(field.key);
  return list.empty() ? value : std::string(lists.name_of(list, value, lang));
}

template <class Facts>
Json fields_json(Context& context, const std::vector<domain::FieldInfo>& infos, const Facts& facts, base::Lang lang) {
  Json list = Json::array();
  std::size_t at = 0;
  domain::for_each_field(facts, [&](const auto& field) {
    const auto& info = infos[at++];
    const auto value = domain::encode_fact(facts.*field.member);
    Json each = Json::object();
    each.set("key", info.key);
    each.set("label", lang == base::Lang::vi ? info.vi : info.en);
    each.set("value", value);
    each.set("display", display_text(context, info, value, lang));
    each.set("privacy", info.privacy == domain::Privacy::open       ? "open"
                        : info.privacy == domain::Privacy::personal ? "personal"
                                                                    : "sensitive");
    list.push(std::move(each));
  });
  return list;
}

template <class Facts>
Json facts_json(const Facts& facts) {
  Json json = Json::object();
  domain::for_each_field(facts,
                         [&](const auto& field) { json.set(field.key, domain::encode_fact(facts.*field.member)); });
  return json;
}

Json episode_json(Context& context, const domain::Episode& episode, base::Lang lang) {
  const auto* entry = context.reg.reference().codebook.find(episode.code);
  const auto& lists = context.reg.reference().lists;
  Json json = Json::object();
  json.set("id", episode.id.text());
  json.set("code", episode.code);
  json.set("name", entry ? entry->name(lang) : episode.code);
  json.set("from", base::format_iso(episode.valid.from));
  json.set("to", episode.valid.to < base::FOREVER ? Json(base::format_iso(episode.valid.to)) : Json());
  json.set("end_reason", episode.end_reason.empty()
                             ? std::string()
                             : std::string(lists.name_of("END_REASON", episode.end_reason, lang)));
  Json evidence = Json::array();
  for (const auto& each : episode.evidence) {
    Json paper = Json::object();
    paper.set("type", lists.name_of("EVIDENCE", each.type, lang));
    paper.set("number", each.number);
    paper.set("issued_on", each.issued_on ? Json(base::format_iso(*each.issued_on)) : Json());
    paper.set("issuer", each.issuer);
    evidence.push(std::move(paper));
  }
  json.set("evidence", std::move(evidence));
  json.set("source", episode.source);
  json.set("note", episode.note.reveal());
  json.set("confidential", entry != nullptr && entry->confidential);
  return json;
}

bool may_see_code(Context& context, std::string_view code) {
  const auto* entry = context.reg.reference().codebook.find(code);
  return entry != nullptr && may_see(context.actor, *entry);
}

// Notes may tell what the groups hide.
bool may_read_notes(Context& context) {
  return may(context.actor.role, Permission::see_restricted);
}

std::string code_text(Context& context, const std::string& code, base::Lang lang) {
  const auto* entry = context.reg.reference().codebook.find(code);
  return code + " " + (entry ? entry->name(lang) : std::string());
}

std::string declined_text(Context& context, const domain::DeclinedProposal& declined, base::Lang lang) {
  const auto& word = domain::word_of(declined.kind);
  std::string text(lang == base::Lang::vi ? word.vi : word.en);
  text += ' ' + code_text(context, declined.code, lang);
  if (!declined.note.empty() && may_read_notes(context)) text += ": " + declined.note.reveal();
  return text;
}

// One line of the history: what was otherwise before.
Json action_json(Context& context, const domain::Action& action, const domain::ChildHistory& before, int number,
                 const std::string& actor, base::Lang lang) {
  Json json = Json::object();
  json.set("no", number);
  json.set("at", base::format_moment(action.recorded_at));
  json.set("actor", actor);
  json.set("kind", domain::code_of(action.kind));
  const auto& word = domain::word_of(action.kind);
  json.set("kind_label", lang == base::Lang::vi ? word.vi : word.en);
  json.set("valid_from", base::format_iso(action.valid_from));
  json.set("source", action.source.substr(0, action.source.find(':')));
  Json changes = Json::array();
  std::string text;
  if (const auto* facts = std::get_if<domain::FactChanges>(&action.content)) {
    const auto* known = before.version == 0 ? nullptr : before.at(action.valid_from);
    const auto old = known ? facts_json(*known) : Json::object();
    const auto& infos = domain::child_field_infos();
    for (const auto& change : *facts) {
      const auto info =
          std::find_if(infos.begin(), infos.end(), [&](const auto& each) { return each.key == change.key; });
      if (info == infos.end() || change.key == "household" || (change.key == "note" && !may_read_notes(context)))
        continue;
      Json each = Json::object();
      each.set("key", change.key);
      each.set("label", lang == base::Lang::vi ? info->vi : info->en);
      each.set("before", display_text(context, *info, old.text_or(change.key), lang));
      each.set("after", display_text(context, *info, change.value, lang));
      changes.push(std::move(each));
    }
  } else if (const auto* episode = std::get_if<domain::Episode>(&action.content)) {
    text = code_text(context, episode->code, lang);
  } else if (const auto* support = std::get_if<domain::Support>(&action.content)) {
    text = context.reg.reference().lists.name_of("SUPPORT", support->kind, lang);
  } else {
    text = declined_text(context, std::get<domain::DeclinedProposal>(action.content), lang);
  }
  json.set("changes", std::move(changes));
  json.set("text", text);
  return json;
}

bool visible_action(Context& context, const domain::Action& action) {
  if (const auto* declined = std::get_if<domain::DeclinedProposal>(&action.content))
    return may_see_code(context, declined->code);
  const auto* episode = std::get_if<domain::Episode>(&action.content);
  return episode == nullptr || may_see_code(context, episode->code);
}

Json history_json(Context& context, storage::Transaction& transaction, const storage::Actions& actions,
                  base::Lang lang) {
  // Numbered without gaps: a gap would tell of what the actor may not know.
  auto number = static_cast<int>(std::count_if(actions.begin(), actions.end(),
                                               [&](const auto& action) { return visible_action(context, action); }));
  Json list = Json::array();
  for (std::size_t i = actions.size(); i-- > 0;) {
    if (!visible_action(context, actions[i])) continue;
    const auto before = i == 0 ? domain::ChildHistory{} : domain::fold_child({actions.data(), i});
    const auto user = transaction.users().by_id(actions[i].actor);
    list.push(action_json(context, actions[i], before, number--, user ? user->full_name : "", lang));
  }
  return list;
}

Json proposals_json(Context& context, const domain::ConditionContext& facts,
                    std::span<const domain::DeclinedProposal> declined, base::Lang lang) {
  Json list = Json::array();
  for (const auto& proposal : domain::waiting_proposals(facts, declined)) {
    const auto* entry = context.reg.reference().codebook.find(proposal.code);
    if (entry == nullptr || !may_see(context.actor, *entry)) continue;
    Json each = Json::object();
    each.set("kind", domain::code_of(proposal.kind));
    each.set("code", proposal.code);
    each.set("name", entry->name(lang));
    each.set("reason", proposal.reason ? proposal.reason->text(lang) : std::string_view());
    each.set("from", base::format_iso(proposal.from));
    each.set("episode", proposal.episode ? Json(proposal.episode->text()) : Json());
    each.set("end_reason", proposal.end_reason);
    list.push(std::move(each));
  }
  return list;
}

Json members_json(Context& context, storage::Transaction& transaction, domain::HouseholdId household, base::Date on) {
  Json members = Json::array();
  const auto ids = transaction.children().members(household, on);
  for (const auto& row : transaction.children().rows(ids, on)) {
    if (row.facts.presence != domain::Presence::present) continue;
    if (!in_scope(*context.reg.units(), context.actor, row.facts.hamlet, on)) continue;
    Json each = Json::object();
    each.set("id", row.id.text());
    each.set("full_name", row.facts.full_name.reveal());
    each.set("birth_date", row.facts.birth_date ? Json(base::format_iso(*row.facts.birth_date)) : Json());
    each.set("sex", row.facts.sex ? Json(domain::code_of(*row.facts.sex)) : Json());
    members.push(std::move(each));
  }
  return members;
}

Json household_json(Context& context, storage::Transaction& transaction, domain::HouseholdId id,
                    const domain::HouseholdHistory& history, base::Date on, base::Lang lang) {
  const auto* facts = history.at(on);
  if (facts == nullptr) facts = &history.spans.front().facts;
  Json json = Json::object();
  json.set("id", id.text());
  json.set("version", history.version);
  json.set("facts", facts_json(*facts));
  json.set("fields", fields_json(context, domain::household_field_infos(), *facts, lang));
  json.set("members", members_json(context, transaction, id, on));
  return json;
}

Json supports_json(Context& context, const domain::ChildHistory& history, base::Lang lang) {
  Json supports = Json::array();
  for (const auto& support : history.supports) {
    Json each = Json::object();
    each.set("id", support.id.text());
    each.set("kind", support.kind);
    each.set("name", context.reg.reference().lists.name_of("SUPPORT", support.kind, lang));
    each.set("given_on", base::format_iso(support.given_on));
    supports.push(std::move(each));
  }
  return supports;
}

Json page_json(Context& context, storage::Transaction& transaction, domain::ChildId id, const LoadedChild& child,
               base::Date on, base::Lang lang) {
  const auto& history = child.history;
  const auto record = record_on(transaction, history, on);
  ChildFacts facts = record.child;
  const auto& household = record.household_history;
  const domain::ConditionContext condition{.child = record.child,
                                           .household = record.household,
                                           .episodes = history.episodes,
                                           .on = on,
                                           .codebook = context.reg.reference().codebook};
  Json page = Json::object();
  page.set("id", id.text());
  page.set("version", history.version);
  page.set("on", base::format_iso(on));
  page.set("unit_path", context.reg.units()->full_name(facts.hamlet, on));
  Json episodes = Json::array();
  bool confidential = false;
  for (const auto& episode : history.episodes) {
    const auto* entry = context.reg.reference().codebook.find(episode.code);
    if (entry != nullptr && may_see(context.actor, *entry))
      episodes.push(episode_json(context, episode, lang));
    else
      confidential = confidential || (entry != nullptr && entry->secrecy == domain::Secrecy::restricted);
  }
  page.set("circumstances", std::move(episodes));
  page.set("confidential", confidential);
  page.set("supports", supports_json(context, history, lang));
  auto findings = visible_findings(context, domain::check_child(check_input(context, record, history, on)));
  if (!may(context.actor.role, Permission::see_secret))
    std::erase_if(findings, [](const auto& each) { return each.field == "circumstances"; });
  page.set("findings", findings_json(findings, lang));
  page.set("proposals", proposals_json(context, condition, history.declined, lang));
  page.set("history", history_json(context, transaction, child.actions, lang));
  if (!may_read_notes(context)) facts.note = domain::SensitiveText{};
  page.set("facts", facts_json(facts));
  page.set("fields", fields_json(context, domain::child_field_infos(), facts, lang));
  page.set("household", household.version == 0
                            ? Json()
                            : household_json(context, transaction, facts.household, household, on, lang));
  return page;
}

}  // namespace

namespace {

std::string outcome_word(const Outcome<Json>& outcome) {
  return outcome ? "done" : std::string(outcome.error().front().type->id);
}

}  // namespace

Outcome<Json> show_child(Context& context, domain::ChildId id, base::Date on, base::Lang lang) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  Outcome<Json> outcome = refuse(CHILD_NOT_FOUND, "child");
  const auto now = context.reg.clock().now();
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto child = load_child(context, transaction, id, now);
    if (!child)
      outcome = refuse(child.error());
    else
      outcome = page_json(context, transaction, id, *child, on, lang);
  });
  note_reading(context, "show_child", "child", id.text(), "on=" + base::format_iso(on), outcome_word(outcome));
  return outcome;
}

Outcome<Json> show_household(Context& context, domain::HouseholdId id, base::Date on, base::Lang lang) {
  if (!may(context.actor.role, Permission::read_children)) return refuse(NOT_PERMITTED);
  Outcome<Json> outcome = refuse(HOUSEHOLD_NOT_FOUND, "household");
  const auto now = context.reg.clock().now();
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto household = load_household(context, transaction, id, now);
    if (!household)
      outcome = refuse(household.error());
    else
      outcome = household_json(context, transaction, id, household->history, on, lang);
  });
  note_reading(context, "show_household", "household", id.text(), "", outcome_word(outcome));
  return outcome;
}

}  // namespace mangnon::app
