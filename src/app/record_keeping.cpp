#include "app/record_keeping.hpp"

#include <algorithm>

#include "app/failures.hpp"
#include "app/place_life.hpp"
#include "app/scope.hpp"
#include "app/sight.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/check.hpp"
#include "domain/identifiers.hpp"
#include "names/fold.hpp"
#include "names/name.hpp"
#include "names/tidy_text.hpp"
#include "wire/failures.hpp"
#include "wire/sent_json.hpp"

namespace mangnon::app {

namespace {

const domain::FieldInfo* find_field(std::span<const domain::FieldInfo> fields, std::string_view key) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Whether the text is of the field's form, tried on a scratch record.
bool is_of_form(const domain::FactChange& change) {
  domain::ChildFacts child;
  domain::HouseholdFacts household;
  return domain::apply_change(child, change) || domain::apply_change(household, change);
}

base::Failures without(base::Failures findings, const base::Failures& known) {
  std::erase_if(findings, [&](const auto& each) { return std::find(known.begin(), known.end(), each) != known.end(); });
  return findings;
}

constexpr std::string_view OF_VIET_NAM[] = {"vn", "vnm", "viet nam", "vietnam", "viet", "nguoi viet nam"};
constexpr std::string_view NOT_ESTABLISHED[] = {"unknown",         "chua xac dinh", "khong xac dinh", "khong ro",
                                                "khong quoc tich", "chua ro",       "not established"};

// VN and UNKNOWN in any of the words for them; another country stays as written.
std::string nationality_code(const std::string& text) {
  const auto folded = names::fold_label(text);
  const auto is_among = [&](const auto& words) { return std::ranges::find(words, folded) != std::end(words); };
  if (is_among(OF_VIET_NAM)) return "VN";
  return is_among(NOT_ESTABLISHED) ? "UNKNOWN" : text;
}

// A list of values with each of them once.
template <class Values>
std::string each_once(const std::string& text) {
  Values values;
  if (!domain::decode_fact(text, values)) return text;
  Values once;
  for (const auto& value : values)
    if (std::find(once.begin(), once.end(), value) == once.end()) once.push_back(value);
  return domain::encode_fact(once);
}

std::string tidy_value(const std::string& key, const std::string& value) {
  const std::string text = key == "note" ? names::tidy_lines(value) : names::tidy_line(value);
  if (text.empty()) return text;
  if (key == "nationality" || key.ends_with("_nationality")) return nationality_code(text);
  if (key.ends_with("_states")) return each_once<domain::ParentStates>(text);
  if (key == "disability_types") return each_once<domain::DisabilityTypes>(text);
  if (key.ends_with("_name")) return names::tidy_name(text);
  if (key == "id_number" || key == "head_id") {
    const auto number = domain::parse_id_number(text, std::nullopt);
    const auto old_card = key == "head_id" ? domain::parse_old_card_number(text) : std::nullopt;
    return number ? number->number : old_card.value_or(text);
  }
  if (key == "phone" || key == "carer_phone") {
    const auto number = domain::parse_phone(text);
    return number ? number->number : text;
  }
  if (key == "insurance_no") {
    const auto number = domain::parse_insurance_number(text);
    return number ? *number : text;
  }
  return text;
}

}  // namespace

Outcome<LoadedChild> load_child(Context& context, storage::Transaction& transaction, domain::ChildId id,
                                base::Moment now) {
  LoadedChild loaded{.actions = transaction.children().actions(id)};
  if (loaded.actions.empty()) return refuse(CHILD_NOT_FOUND, "child");
  loaded.history = domain::fold_child(loaded.actions);
  if (!was_in_scope(*context.reg.units(), context.actor, loaded.history.latest().hamlet, base::date_in_viet_nam(now)))
    return refuse(CHILD_NOT_FOUND, "child");
  loaded.version = version_seen(context, loaded.actions);
  return loaded;
}

std::optional<domain::ChildId> merged_into(const LoadedChild& child) {
  if (child.history.latest().presence != domain::Presence::merged) return std::nullopt;
  for (auto action = child.actions.rbegin(); action != child.actions.rend(); ++action)
    if (action->kind == domain::ActionKind::merged && action->source.starts_with(MERGE_SOURCE))
      return base::parse_id<domain::ChildId>(action->source.substr(MERGE_SOURCE.size()));
  return domain::ChildId{};
}

Outcome<LoadedChild> load_kept_child(Context& context, storage::Transaction& transaction, domain::ChildId id,
                                     base::Moment now) {
  auto child = load_child(context, transaction, id, now);
  if (!child) return child;
  if (const auto kept = merged_into(*child)) return refuse(CHILD_MERGED, "child", {kept->text()});
  return child;
}

Outcome<LoadedHousehold> load_household(Context& context, storage::Transaction& transaction, domain::HouseholdId id,
                                        base::Moment now) {
  LoadedHousehold loaded{.actions = transaction.households().actions(id)};
  if (loaded.actions.empty()) return refuse(HOUSEHOLD_NOT_FOUND, "household");
  loaded.history = domain::fold_household(loaded.actions);
  if (!was_in_scope(*context.reg.units(), context.actor, loaded.history.latest().hamlet, base::date_in_viet_nam(now)))
    return refuse(HOUSEHOLD_NOT_FOUND, "household");
  loaded.version = loaded.history.version;
  return loaded;
}

Outcome<LoadedHousehold> load_open_household(Context& context, storage::Transaction& transaction,
                                             domain::HouseholdId id, base::Moment now) {
  auto loaded = load_household(context, transaction, id, now);
  if (!loaded) return loaded;
  if (loaded->history.latest().ended) return refuse(HOUSEHOLD_ENDED, "household");
  hold_household(transaction, id, *loaded);
  return loaded;
}

void hold_household(storage::Transaction& transaction, domain::HouseholdId id, const LoadedHousehold& loaded) {
  const bool held = transaction.households().hold(id);
  if (!held || transaction.households().actions(id).size() != loaded.actions.size())
    throw storage::StoreBusy("household changed meanwhile");
}

base::Failures stale_failures(const domain::FactChanges& wanted, const domain::FactChanges& current) {
  base::Failures failures;
  for (const auto& change : wanted) {
    const auto now =
        std::find_if(current.begin(), current.end(), [&](const auto& each) { return each.key == change.key; });
    failures.push_back(
        {&STALE_VERSION, "changes." + change.key, {change.key, now == current.end() ? std::string() : now->value}});
  }
  if (failures.empty()) failures.push_back({&STALE_VERSION, "version"});
  return failures;
}

base::Failures check_changes(std::span<const domain::FieldInfo> fields, const domain::FactChanges& changes,
                             std::span<const std::string_view> fixed) {
  base::Failures failures;
  for (const auto& change : changes) {
    const std::string path = "changes." + change.key;
    const auto* field = find_field(fields, change.key);
    if (field == nullptr)
      failures.push_back({&FIELD_UNKNOWN, path, {change.key}});
    else if (std::find(fixed.begin(), fixed.end(), change.key) != fixed.end())
      failures.push_back({&FIELD_FIXED, path, {std::string(field->vi)}});
    else if (wire::has_control(change.value))
      failures.push_back({&wire::TEXT_HAS_CONTROL, path});
    else if (!base::is_utf8(change.value) || !is_of_form(change))
      failures.push_back({&FIELD_MALFORMED, path, {std::string(field->vi)}});
    else if (characters(change.value) > most_characters(change.key))
      failures.push_back({&TEXT_TOO_LONG, path, {std::string(field->vi), std::to_string(most_characters(change.key))}});
  }
  return failures;
}

std::string_view list_of_field(std::string_view key) {
  if (key == "ethnicity" || key.ends_with("_ethnicity")) return domain::ETHNIC_GROUPS;
  if (key == "religion") return "RELIGION";
  if (key == "insurance_kind") return "INSURANCE_KIND";
  if (key == "policy_family") return "POLICY_FAMILY";
  if (key == "relation_to_head") return "RELATION";
  if (key == "living_with" || key == "carer_relation") return "LIVING_WITH";
  if (key == "school_status") return "SCHOOLING";
  if (key == "residence") return "RESIDENCE";
  if (key == "poverty") return "POVERTY";
  if (key == "sex") return "SEX";
  return {};
}

std::size_t most_characters(std::string_view key) {
  if (key == "note") return base::limits::NOTE_CHARS;
  if (key.ends_with("_name") && key != "full_name") return base::limits::NAME_CHARS;
  if (key == "address" || key.ends_with("_residence") || key.ends_with("_place")) return base::limits::ADDRESS_CHARS;
  return base::limits::NAME_CHARS * 2;
}

base::Failures check_list_codes(const domain::CodeLists& lists, const domain::FactChanges& changes, base::Date on) {
  base::Failures failures;
  for (const auto& change : changes) {
    const auto list = list_of_field(change.key);
    if (!list.empty() && !change.value.empty() && !lists.has(list, change.value, on))
      failures.push_back({&FIELD_MALFORMED, "changes." + change.key, {change.key}});
  }
  return failures;
}

namespace {

// Only these may lie ahead.
constexpr std::string_view MAY_LIE_AHEAD[] = {"insurance_until"};

bool speaks_of_the_future(const domain::FieldInfo& field, const std::string& value, base::Date today) {
  if (field.key.ends_with("_states")) {
    domain::ParentStates states;
    if (!domain::decode_fact(value, states)) return false;
    return std::any_of(states.begin(), states.end(),
                       [&](const auto& state) { return state.since && *state.since > today; });
  }
  if (field.kind != domain::FieldKind::date || std::ranges::find(MAY_LIE_AHEAD, field.key) != std::end(MAY_LIE_AHEAD))
    return false;
  const auto day = base::parse_iso_date(value);
  return day && *day > today;
}

}  // namespace

base::Failures check_past_dates(const domain::FactChanges& changes, base::Date today) {
  base::Failures failures;
  for (const auto& change : changes) {
    const auto* field = find_field(domain::child_field_infos(), change.key);
    if (field != nullptr && speaks_of_the_future(*field, change.value, today))
      failures.push_back({&DATE_IN_FUTURE, "changes." + change.key, {base::format_vi(today)}});
  }
  return failures;
}

Outcome<bool> check_not_future(base::Date on, std::string_view field, base::Moment now) {
  const auto today = base::date_in_viet_nam(now);
  if (on > today) return refuse(DATE_IN_FUTURE, std::string(field), {base::format_vi(today)});
  return true;
}

Outcome<bool> check_begun(base::Date first, base::Date on) {
  if (on < first) return refuse(DATE_BEFORE_RECORD, "valid_from", {base::format_vi(first)});
  return true;
}

std::vector<base::Interval> absences(const domain::ChildHistory& history) {
  std::vector<base::Interval> away;
  bool was_present = true;
  for (const auto& span : history.spans) {
    const bool present = span.facts.presence == domain::Presence::present;
    if (!present && was_present) away.push_back({.from = span.valid.from});
    if (present && !was_present) away.back().to = span.valid.from;
    was_present = present;
  }
  return away;
}

std::optional<base::Date> left_on(const domain::ChildHistory& history) {
  const auto away = absences(history);
  if (away.empty() || away.back().to < base::FOREVER) return std::nullopt;
  return away.back().from;
}

domain::FactChanges tidy_changes(domain::FactChanges changes) {
  for (auto& change : changes)
    if (base::is_utf8(change.value)) change.value = tidy_value(change.key, change.value);
  return changes;
}

Outcome<std::string> accepted_note(const std::string& text, const std::string& field) {
  auto changes = tidy_changes({{"note", text}});
  auto failures = check_changes(domain::child_field_infos(), changes, {});
  for (auto& failure : failures) failure.field = field;
  if (!failures.empty()) return refuse(std::move(failures));
  return changes.front().value;
}

domain::Action new_action(Context& context, domain::ActionKind kind, base::Date valid_from, base::Moment now) {
  return {.id = {context.reg.new_uuid()},
          .kind = kind,
          .valid_from = valid_from,
          .recorded_at = now,
          .actor = context.actor.id,
          .source = context.actor.source};
}

RecordOn record_on(storage::Transaction& transaction, const domain::ChildHistory& history, base::Date on) {
  const auto* facts = history.at(on);
  RecordOn record{.child = facts ? *facts : history.spans.front().facts,
                  .left_on = left_on(history),
                  .absences = absences(history)};
  const auto actions = transaction.households().actions(record.child.household);
  if (actions.empty()) return record;
  record.household_history = domain::fold_household(actions);
  const auto* household = record.household_history.at(on);
  record.household = household ? *household : record.household_history.spans.front().facts;
  return record;
}

domain::CheckInput check_input(Context& context, const RecordOn& record, const domain::ChildHistory& history,
                               base::Date on) {
  return {.child = record.child,
          .household = record.household,
          .episodes = history.episodes,
          .on = on,
          .codebook = context.reg.reference().codebook,
          .left_on = record.left_on,
          .absences = record.absences};
}

namespace {

std::vector<domain::EpisodeId> named_episodes(std::span<const domain::Action> actions) {
  std::vector<domain::EpisodeId> named;
  for (const auto& action : actions)
    if (const auto* episode = std::get_if<domain::Episode>(&action.content)) named.push_back(episode->id);
  return named;
}

}  // namespace

Outcome<base::Failures> judge_child(Context& context, storage::Transaction& transaction, const LoadedChild* before,
                                    const domain::ChildHistory& whole, std::span<const domain::Action> actions,
                                    base::Date on) {
  const auto after = history_seen(context, whole);
  const auto record = record_on(transaction, after, on);
  const auto input = check_input(context, record, after, on);
  const auto findings = findings_seen(context, domain::check_child(input));
  auto errors = domain::refusing(input, findings, named_episodes(actions));
  if (before && !errors.empty()) {
    const auto seen = history_seen(context, before->history);
    const auto was = record_on(transaction, seen, on);
    errors = without(std::move(errors), domain::check_child(check_input(context, was, seen, on)));
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return findings;
}

Outcome<bool> write_child(storage::Transaction& transaction, const storage::ChildWrite& write,
                          const std::string& field) {
  switch (transaction.children().append(write)) {
    case storage::AppendOutcome::stale:
      throw storage::StoreBusy("child changed meanwhile");
    case storage::AppendOutcome::identifier_taken:
      return refuse(ID_NUMBER_TAKEN, field);
    case storage::AppendOutcome::appended:
      break;
  }
  return true;
}

Outcome<Done> append_child(Context& context, storage::Transaction& transaction, domain::CommandId command,
                           domain::ChildId id, const LoadedChild* before, std::vector<domain::Action> actions,
                           base::Date on) {
  storage::Actions all = before ? before->actions : storage::Actions{};
  all.insert(all.end(), actions.begin(), actions.end());
  const auto after = domain::fold_child(all);
  if (const auto open = check_places(context, transaction, before ? &before->history : nullptr, after); !open)
    return refuse(open.error());
  auto findings = judge_child(context, transaction, before, after, actions, on);
  if (!findings) return refuse(findings.error());
  const storage::ChildWrite write{
      .id = id, .command = command, .before = before ? &before->history : nullptr, .after = after, .actions = actions};
  if (const auto written = write_child(transaction, write, "changes.id_number"); !written)
    return refuse(written.error());
  wire::Json answer = wire::Json::object();
  answer.set("id", id.text());
  answer.set("version", version_seen(context, all));
  answer.set("findings", findings_json(*findings, context.lang));
  return Done{.answer = std::move(answer), .subject_kind = "child", .subject = id.text(), .detail = ""};
}

wire::Json findings_json(const base::Failures& findings, base::Lang lang) {
  wire::Json list = wire::Json::array();
  for (const auto& finding : findings) {
    wire::Json each = wire::Json::object();
    each.set("field", finding.field);
    each.set("code", finding.type->id);
    each.set("level", finding.type->level == base::Level::error ? "error" : "warning");
    each.set("message", base::message_of(finding, lang));
    list.push(std::move(each));
  }
  return list;
}

}  // namespace mangnon::app
