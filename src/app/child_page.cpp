#include <algorithm>

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/emergency.hpp"
#include "app/failures.hpp"
#include "app/history_text.hpp"
#include "app/named_changes.hpp"
#include "app/record_items.hpp"
#include "app/record_keeping.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "domain/check.hpp"
#include "domain/proposal.hpp"
#include "domain/rule_facts.hpp"

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
  if (field.key == "ended") return enum_text<domain::HouseholdEnd>(value, lang);
  if (field.key == "id_state") return enum_text<domain::IdState>(value, lang);
  if (field.key == "birth_precision") return enum_text<domain::BirthPrecision>(value, lang);
  if (field.key == "care") return enum_text<domain::Care>(value, lang);
  if (field.key == "father_states" || field.key == "mother_states") return states_text(value, lang);
  if (field.key == "disability_types") return types_text(lists, value, lang);
  if (field.key == "disability_degree") return std::string(lists.name_of("DISABILITY_DEGREE", value, lang));
  if (field.key.ends_with("nationality")) return std::string(domain::nationality_name(value, lang));
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
    if (!may_read(context, info.key)) return;
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

// One line of the history: what was otherwise before.
Json action_json(Context& context, storage::Transaction& transaction, const domain::Action& action,
                 const domain::ChildHistory& before, int number, const std::string& actor, base::Lang lang) {
  Json json = Json::object();
  json.set("no", number);
  json.set("at", base::format_moment(action.recorded_at));
  json.set("actor", actor);
  json.set("kind", domain::code_of(action.kind));
  const auto& word = domain::word_of(action.kind);
  const auto* named = find_named_change(action.source.substr(action.source.find(':') + 1));
  if (named != nullptr)
    json.set("kind_label", lang == base::Lang::vi ? named->vi : named->en);
  else
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
      if (info == infos.end()) continue;
      const auto shown = [&](const std::string& value) {
        return change.key == "household" ? home_text(context, transaction, value, action.valid_from, lang)
                                         : display_text(context, *info, value, lang);
      };
      const auto before_seen = value_seen(context, change.key, old.text_or(change.key));
      const auto after_seen = value_seen(context, change.key, change.value);
      if (before_seen == after_seen) continue;
      Json each = Json::object();
      each.set("key", change.key);
      each.set("label", lang == base::Lang::vi ? info->vi : info->en);
      each.set("before", shown(before_seen));
      each.set("after", shown(after_seen));
      changes.push(std::move(each));
    }
  } else if (const auto* episode = std::get_if<domain::Episode>(&action.content)) {
    text = code_text(context, episode->code, lang);
    if (action.kind == domain::ActionKind::circumstance_corrected)
      changes = episode_changes_json(context, transaction, before, *episode, lang);
  } else if (const auto* support = std::get_if<domain::Support>(&action.content)) {
    text = support_text(context, *support, lang);
  } else if (const auto* declined = std::get_if<domain::DeclinedProposal>(&action.content)) {
    text = declined_text(context, *declined, lang);
  }
  json.set("changes", std::move(changes));
  json.set("text", text);
  return json;
}

// Of the actions that the actor sees: numbered without gaps, for a gap would tell of what they may not know.
Json history_json(Context& context, storage::Transaction& transaction, const storage::Actions& seen, base::Lang lang) {
  Json list = Json::array();
  for (std::size_t i = seen.size(); i-- > 0;) {
    const auto before = i == 0 ? domain::ChildHistory{} : domain::fold_child({seen.data(), i});
    const auto user = transaction.users().by_id(seen[i].actor);
    list.push(
        action_json(context, transaction, seen[i], before, static_cast<int>(i) + 1, user ? user->full_name : "", lang));
  }
  return list;
}

Json proposals_json(Context& context, const domain::ConditionContext& facts,
                    std::span<const domain::DeclinedProposal> declined, base::Lang lang) {
  Json list = Json::array();
  for (const auto& proposal : proposals_seen(context, facts, declined)) {
    const auto* entry = context.reg.reference().codebook.find(proposal.code);
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

// The eldest first; who has no birth date comes last.
bool is_elder(const storage::ChildRow& left, const storage::ChildRow& right) {
  const auto key = [](const storage::ChildRow& row) {
    return std::tuple(!row.facts.birth_date, row.facts.birth_date, row.facts.full_name.reveal(), row.id);
  };
  return key(left) < key(right);
}

Json members_json(Context& context, storage::Transaction& transaction, domain::HouseholdId household, base::Date on) {
  Json members = Json::array();
  auto rows = transaction.children().rows(transaction.children().members(household, on), on);
  std::sort(rows.begin(), rows.end(), is_elder);
  for (const auto& row : rows) {
    if (row.facts.presence != domain::Presence::present) continue;
    if (!in_scope(*context.reg.units(), context.actor, row.facts.hamlet, on)) continue;
    Json each = Json::object();
    each.set("id", row.id.text());
    each.set("full_name", row.facts.full_name.reveal());
    each.set("birth_date", row.facts.birth_date ? Json(base::format_iso(*row.facts.birth_date)) : Json());
    each.set("sex", row.facts.sex ? Json(domain::code_of(*row.facts.sex)) : Json());
    const auto age = domain::age_of(row.facts, on);
    each.set("under_16", !age || *age < domain::CHILDHOOD_YEARS);
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

// The other children of the household on the day (REG-46).
int siblings_under_16(const Json& household, domain::ChildId child) {
  const auto& members = household["members"].items();
  return static_cast<int>(std::count_if(members.begin(), members.end(), [&](const auto& each) {
    return each["under_16"].truth() == true && each["id"].text() != child.text();
  }));
}

// A child's record as the actor may know it.
struct SeenRecord {
  storage::Actions actions{};      // seen; none on a page of the past
  domain::ChildHistory history{};  // their fold; on a page of the past until its date
  int version = 0;
  bool confidential = false;  // there is something restricted besides
  bool past = false;          // in scope on the page's date, but no more today
};

bool has_restricted(Context& context, const domain::ChildHistory& history) {
  const auto& codebook = context.reg.reference().codebook;
  const auto is_hidden = [&](const domain::Episode& each) {
    const auto* entry = codebook.find(each.code);
    return entry != nullptr && entry->secrecy == domain::Secrecy::restricted && !may_see(context.actor, *entry);
  };
  return std::any_of(history.episodes.begin(), history.episodes.end(), is_hidden) ||
         std::any_of(history.supports.begin(), history.supports.end(),
                     [&](const domain::Support& each) { return !may_see_support(context, each.kind); });
}

// Whoever has the child in scope today sees the record; who had it on the date of the page sees what was true by then
// (ACCESS-13). Everybody else is answered as if there were none.
Outcome<SeenRecord> find_record(Context& context, storage::Transaction& transaction, domain::ChildId id, base::Date on,
                                base::Moment now) {
  auto child = load_child(context, transaction, id, now);
  const auto whole = context.actor.in_emergency ? transaction.children().actions(id) : storage::Actions{};
  if (!child && !whole.empty())
    child =
        LoadedChild{.actions = whole, .history = domain::fold_child(whole), .version = static_cast<int>(whole.size())};
  if (child) {
    SeenRecord record{.actions = domain::actions_seen(child->actions, sight_of(context)),
                      .version = child->version,
                      .confidential = has_restricted(context, child->history)};
    record.history = domain::fold_child(record.actions);
    return record;
  }
  const auto actions = transaction.children().actions(id);
  if (actions.empty() || base::date_in_viet_nam(now) < on) return refuse(child.error());
  const auto then = domain::history_until(domain::fold_child(actions), on);
  if (then.spans.empty() || !in_scope(*context.reg.units(), context.actor, then.latest().hamlet, on))
    return refuse(child.error());
  return SeenRecord{.history = domain::history_until(history_seen(context, domain::fold_child(actions)), on),
                    .confidential = has_restricted(context, then),
                    .past = true};
}

// What the checks say of the record. A household that the actor may not see counts too; of its own facts nothing is
// told.
base::Failures findings_on(Context& context, const SeenRecord& record, const RecordOn& home, bool home_seen,
                           base::Date on) {
  auto findings = findings_seen(context, domain::check_child(check_input(context, home, record.history, on)));
  if (!home_seen) std::erase_if(findings, [](const auto& each) { return each.field.starts_with("household."); });
  return findings;
}

// What the rules say of the record.
void add_judgments(Context& context, Json& page, const SeenRecord& record, const RecordOn& home,
                   const base::Failures& findings, base::Date on, base::Lang lang) {
  const auto& history = record.history;
  const domain::ConditionContext condition{.child = home.child,
                                           .household = home.household,
                                           .episodes = history.episodes,
                                           .on = on,
                                           .codebook = context.reg.reference().codebook};
  page.set("findings", record.past ? Json::array() : findings_json(findings, lang));
  page.set("proposals", record.past ? Json::array() : proposals_json(context, condition, history.declined, lang));
}

Json page_json(Context& context, storage::Transaction& transaction, domain::ChildId id, const SeenRecord& record,
               base::Date on, base::Lang lang) {
  const auto& history = record.history;
  auto as_on = record_on(transaction, history, on);
  const bool home_seen = may_see_home(context, as_on.household_history, on, record.past);
  const auto findings = findings_on(context, record, as_on, home_seen, on);
  if (!home_seen) as_on.household_history = {}, as_on.household = {};
  ChildFacts facts = as_on.child;
  const auto& household = as_on.household_history;
  Json page = Json::object();
  page.set("id", id.text());
  page.set("version", record.version);
  page.set("on", base::format_iso(on));
  page.set("past", record.past);
  page.set("unit_path", context.reg.units()->full_name(facts.hamlet, on));
  Json episodes = Json::array();
  for (const auto& episode : history.episodes) episodes.push(episode_json(context, transaction, episode, lang));
  page.set("circumstances", std::move(episodes));
  page.set("confidential", record.confidential);
  page.set("supports", supports_json(context, history, lang));
  add_judgments(context, page, record, as_on, findings, on, lang);
  page.set("history", history_json(context, transaction, record.actions, lang));
  hide_facts(context, facts);
  page.set("facts", facts_json(facts));
  page.set("fields", fields_json(context, domain::child_field_infos(), facts, lang));
  auto home =
      household.version == 0 ? Json() : household_json(context, transaction, facts.household, household, on, lang);
  if (record.past && household.version != 0) home.set("version", 0);
  page.set("siblings_under_16", siblings_under_16(home, id));
  page.set("household", std::move(home));
  return page;
}

std::string outcome_word(const Outcome<Json>& outcome) {
  return outcome ? "done" : std::string(outcome.error().front().type->id);
}

}  // namespace

Outcome<Json> show_child(Context& context, domain::ChildId id, base::Date on, base::Lang lang) {
  if (!may(context.actor.role, Permission::read_children)) {
    note_reading(context, "show_child", "child", id.text(), "", std::string(NOT_PERMITTED.id));
    return refuse(NOT_PERMITTED);
  }
  Outcome<Json> outcome = refuse(CHILD_NOT_FOUND, "child");
  const auto now = context.reg.clock().now();
  std::optional<base::Moment> until;
  context.reg.store().read([&](storage::Transaction& transaction) {
    Context seeing = context;
    until = open_in_emergency_until(transaction, context.actor, id, now);
    seeing.actor.in_emergency = until.has_value();
    const auto record = find_record(seeing, transaction, id, on, now);
    outcome = record ? page_json(seeing, transaction, id, *record, on, lang) : Outcome<Json>(refuse(record.error()));
    if (!record) return;
    outcome->set("emergency", until.has_value());
    outcome->set("emergency_until", until ? Json(base::format_moment(*until)) : Json());
  });
  const std::string detail = "on=" + base::format_iso(on) + (until ? " emergency" : "");
  note_reading(context, "show_child", "child", id.text(), detail, outcome_word(outcome));
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
