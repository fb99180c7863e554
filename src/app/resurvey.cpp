#include "app/resurvey.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/appraisal_commands.hpp"
#include "app/record_keeping.hpp"
#include "app/resurvey_failures.hpp"
#include "app/sending_commands.hpp"
#include "app/sight.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/fields.hpp"
#include "domain/sending_failures.hpp"

namespace mangnon::app {

namespace {

using domain::ResurveyAnswer;
using domain::ResurveyDraw;
using domain::SampledHousehold;
using domain::Seal;
using domain::StepKind;
using wire::Json;

constexpr int WIDEST_MARGIN = 20;

// What is about to be re-surveyed: the latest sending of a commune.
struct Surveyed {
  LoadedSending sending{};
  Seal seal{};
};
Outcome<Surveyed> load_surveyed(Context& context, storage::Transaction& transaction, domain::RoundId round,
                                const std::string& unit, int seen) {
  auto sending = load_appraisal(context, transaction, round, unit, seen, StepKind::resurveyed);
  if (!sending) return refuse(sending.error());
  auto seal = transaction.sendings().seal(sending->round.id, sending->unit, sending->status.sendings);
  if (!seal) return refuse(domain::SENDING_NOT_SENT, "unit");
  const auto* version = context.reg.units()->find(sending->unit, seal->map_on);
  if (version->level != domain::UnitLevel::commune) return refuse(RESURVEY_OF_COMMUNES, "unit");
  return Surveyed{.sending = *std::move(sending), .seal = *std::move(seal)};
}

std::vector<SampledHousehold> households_of(const Seal& seal) {
  std::set<SampledHousehold> all;
  for (const auto& child : seal.children)
    if (!child.household.is_nil()) all.insert({child.hamlet, child.household});
  return {all.begin(), all.end()};
}

std::vector<SampledHousehold> sample_of(const Seal& seal, const ResurveyDraw& draw) {
  const auto all = households_of(seal);
  const auto count = domain::sample_size(static_cast<std::int64_t>(all.size()), draw.confidence, draw.margin_percent);
  return domain::draw_households(all, count, draw.seed);
}

std::vector<std::string> open_codes(const Context& context, const std::vector<std::string>& codes) {
  std::vector<std::string> open;
  for (const auto& code : codes) {
    const auto* entry = context.reg.reference().codebook.find(code);
    if (entry != nullptr && entry->secrecy == domain::Secrecy::ordinary) open.push_back(code);
  }
  std::sort(open.begin(), open.end());
  return open;
}

// As the register had it when it was sealed.
std::optional<SampledChild> sampled_child(Context& context, storage::Transaction& transaction, const Seal& seal,
                                          const domain::SealedChild& child) {
  auto actions = transaction.children().actions(child.child);
  actions.resize(std::min(actions.size(), static_cast<std::size_t>(child.version)));
  const auto history = domain::fold_child(actions);
  const auto* facts = history.at(seal.reference_on);
  if (facts == nullptr) return std::nullopt;
  SampledChild sampled{.child = child.child,
                       .household = {child.hamlet, child.household},
                       .facts = *facts,
                       .codes = open_codes(context, child.codes)};
  const auto household = transaction.stored_rows().household(child.household, seal.at);
  if (const auto* home = household.at(seal.reference_on)) sampled.home = *home;
  return sampled;
}

std::string held_value(const SampledChild& child, std::string_view field) {
  if (field == domain::RESURVEY_CODES) return base::join(child.codes, ";");
  for (const auto& change : domain::difference(domain::ChildFacts{}, child.facts))
    if (change.key == field) return change.value;
  return {};
}

bool is_asked(std::string_view field) {
  return std::find(domain::RESURVEY_FIELDS.begin(), domain::RESURVEY_FIELDS.end(), field) !=
         domain::RESURVEY_FIELDS.end();
}

// The value as the register would write it; absent when it is not of the field's form.
std::optional<std::string> normal_value(const Context& context, const FoundFact& found, base::Date on) {
  if (!is_asked(found.field)) return std::nullopt;
  if (found.field == domain::RESURVEY_CODES) {
    std::set<std::string> codes;
    for (const auto part : base::split(found.value, ';')) {
      if (!base::trim(part).empty()) codes.emplace(base::trim(part));
      if (codes.size() > base::limits::CODES_PER_CHILD) return std::nullopt;
    }
    const auto open = open_codes(context, {codes.begin(), codes.end()});
    return open.size() == codes.size() ? std::optional(base::join(open, ";")) : std::nullopt;
  }
  const auto changes = tidy_changes({{found.field, found.value}});
  if (!check_changes(domain::child_field_infos(), changes, {}).empty()) return std::nullopt;
  if (!check_list_codes(context.reg.reference().lists, changes, on).empty()) return std::nullopt;
  domain::ChildFacts facts;
  if (!domain::apply_change(facts, changes.front())) return std::nullopt;
  return held_value({.facts = facts}, found.field);
}

Outcome<ResurveyDraw> load_draw(storage::Transaction& transaction, const Surveyed& surveyed) {
  const auto& seal = surveyed.seal;
  const auto draw = transaction.resurveys().draw(seal.round, seal.unit, seal.sending);
  if (!draw) return refuse(RESURVEY_NOT_DRAWN, "unit");
  return *draw;
}

Json common_answer(const Surveyed& surveyed) {
  Json answer = Json::object();
  answer.set("unit", surveyed.seal.unit.text());
  answer.set("sending", surveyed.seal.sending);
  return answer;
}

Done done_with(const Surveyed& surveyed, Json answer, std::string detail) {
  return {.answer = std::move(answer),
          .subject_kind = "unit",
          .subject = surveyed.seal.unit.text(),
          .detail = surveyed.sending.round.code + " sending=" + std::to_string(surveyed.seal.sending) + " " +
                    std::move(detail)};
}

Outcome<Done> draw(Context& context, storage::Transaction& transaction, const DrawResurvey& command, base::Moment now) {
  const auto surveyed = load_surveyed(context, transaction, command.round, command.unit, command.seen);
  if (!surveyed) return refuse(surveyed.error());
  const auto& seal = surveyed->seal;
  if (const auto held = transaction.resurveys().draw(seal.round, seal.unit, seal.sending))
    return refuse(RESURVEY_DRAWN_ALREADY, "unit", {std::to_string(held->seed)});
  if (command.margin_percent < 1 || command.margin_percent > WIDEST_MARGIN)
    return refuse(RESURVEY_MARGIN, "margin_percent");
  const ResurveyDraw draw{.round = seal.round,
                          .unit = seal.unit,
                          .sending = seal.sending,
                          .seed = command.seed,
                          .confidence = command.confidence,
                          .margin_percent = command.margin_percent,
                          .at = now,
                          .by = context.actor.id};
  const auto drawn = static_cast<std::int64_t>(sample_of(seal, draw).size());
  if (const auto asked = resurvey_households(surveyed->sending.round, seal); drawn < asked)
    return refuse(RESURVEY_SAMPLE_SMALL, "margin_percent", {std::to_string(drawn), std::to_string(asked)});
  transaction.resurveys().add_draw(draw);
  auto answer = common_answer(*surveyed);
  answer.set("seed", draw.seed);
  answer.set("households", drawn);
  answer.set("of", static_cast<std::int64_t>(households_of(seal).size()));
  return done_with(*surveyed, std::move(answer), "seed=" + std::to_string(draw.seed));
}

// Every fact, or what is wrong with each.
Outcome<std::vector<std::string>> values_of(const Context& context, const EnterResurvey& command,
                                            const std::set<domain::ChildId>& drawn, base::Date on) {
  std::vector<std::string> values;
  base::Failures problems;
  for (std::size_t i = 0; i < command.facts.size(); ++i) {
    const auto field = "facts[" + std::to_string(i) + "]";
    const auto& found = command.facts[i];
    const auto value = normal_value(context, found, on);
    if (!drawn.contains(found.child)) problems.push_back({&RESURVEY_CHILD_NOT_DRAWN, field + ".child"});
    if (!value) problems.push_back({&RESURVEY_VALUE, field + ".value"});
    values.push_back(value.value_or(""));
    if (problems.size() >= base::limits::PROBLEMS) break;
  }
  if (!problems.empty()) return refuse(problems);
  return values;
}

// How often each fact was entered so far.
using Entries = std::map<std::pair<domain::ChildId, std::string>, int>;
Entries entries_of(const std::vector<ResurveyAnswer>& answers) {
  Entries entries;
  for (const auto& each : answers) {
    auto& number = entries[{each.child, each.field}];
    number = std::max(number, each.number);
  }
  return entries;
}

Outcome<Done> enter(Context& context, storage::Transaction& transaction, const EnterResurvey& command,
                    base::Moment now) {
  const auto surveyed = load_surveyed(context, transaction, command.round, command.unit, command.seen);
  if (!surveyed) return refuse(surveyed.error());
  const auto draw = load_draw(transaction, *surveyed);
  if (!draw) return refuse(draw.error());
  const auto investigator = accepted_note(command.investigator, "investigator");
  if (!investigator) return refuse(investigator.error());
  if (investigator->empty()) return refuse(RESURVEY_INVESTIGATOR_MISSING, "investigator");
  if (const auto past = check_not_future(command.visited_on, "visited_on", now); !past) return refuse(past.error());
  const auto& seal = surveyed->seal;
  const auto sample = sample_of(seal, *draw);
  std::set<domain::ChildId> drawn;
  for (const auto& child : seal.children)
    if (std::binary_search(sample.begin(), sample.end(), SampledHousehold{child.hamlet, child.household}))
      drawn.insert(child.child);
  const auto values = values_of(context, command, drawn, seal.reference_on);
  if (!values) return refuse(values.error());
  auto entries = entries_of(transaction.resurveys().answers(seal.round, seal.unit, seal.sending));
  for (std::size_t i = 0; i < command.facts.size(); ++i) {
    const auto& fact = command.facts[i];
    transaction.resurveys().add_answer({.round = seal.round,
                                        .unit = seal.unit,
                                        .sending = seal.sending,
                                        .child = fact.child,
                                        .field = fact.field,
                                        .number = ++entries[{fact.child, fact.field}],
                                        .found = domain::SensitiveText((*values)[i]),
                                        .investigator = domain::SensitiveText(*investigator),
                                        .visited_on = command.visited_on,
                                        .at = now,
                                        .by = context.actor.id});
  }
  auto answer = common_answer(*surveyed);
  answer.set("entered", static_cast<std::int64_t>(command.facts.size()));
  return done_with(*surveyed, std::move(answer), "facts=" + std::to_string(command.facts.size()));
}

Outcome<Done> conclude(Context& context, storage::Transaction& transaction, const ConcludeResurvey& command,
                       base::Moment now) {
  const auto surveyed = load_surveyed(context, transaction, command.round, command.unit, command.seen);
  if (!surveyed) return refuse(surveyed.error());
  const auto result = resurvey_result(context, transaction, surveyed->seal);
  if (!result) return refuse(RESURVEY_NOT_DRAWN, "unit");
  const auto agreement = result->agreement();
  if (agreement.checked == 0) return refuse(RESURVEY_NOTHING_CHECKED, "unit");
  const auto note = accepted_note(command.note, "note");
  if (!note) return refuse(note.error());
  auto step = next_step(context, surveyed->sending, StepKind::resurveyed, now);
  step.households = static_cast<int>(result->visited);
  step.facts_checked = static_cast<int>(agreement.checked);
  step.facts_agreed = static_cast<int>(agreement.agreed);
  step.note = domain::SensitiveText(*note);
  transaction.sendings().add_step(step);
  const auto decision = domain::decide_resurvey(agreement);
  auto answer = common_answer(*surveyed);
  answer.set("state", domain::code_of(surveyed->sending.status.state));
  answer.set("households", result->visited);
  answer.set("checked", agreement.checked);
  answer.set("agreed", agreement.agreed);
  answer.set("decision", domain::code_of(decision));
  return done_with(*surveyed, std::move(answer), std::string(domain::code_of(decision)));
}

}  // namespace

domain::Agreement ResurveyResult::agreement() const {
  domain::Agreement all{.checked = static_cast<std::int64_t>(facts.size())};
  for (const auto& fact : facts) all.agreed += fact.agrees ? 1 : 0;
  return all;
}

std::int64_t resurvey_households(const domain::Round& round, const Seal& seal) {
  constexpr std::int64_t WHOLE = 100;
  std::int64_t households = 0;
  for (const auto& [key, count] : domain::sum_of(seal.places))
    if (key == "households") households = count;
  return (households * round.resurvey_percent + WHOLE - 1) / WHOLE;
}

std::optional<ResurveyResult> resurvey_result(Context& context, storage::Transaction& transaction, const Seal& seal) {
  const auto draw = transaction.resurveys().draw(seal.round, seal.unit, seal.sending);
  if (!draw) return std::nullopt;
  ResurveyResult result{.draw = *draw,
                        .households = static_cast<std::int64_t>(households_of(seal).size()),
                        .sample = sample_of(seal, *draw)};
  std::map<domain::ChildId, const SampledChild*> by_id;
  for (const auto& child : seal.children) {
    if (!std::binary_search(result.sample.begin(), result.sample.end(),
                            SampledHousehold{child.hamlet, child.household}))
      continue;
    if (auto sampled = sampled_child(context, transaction, seal, child)) result.children.push_back(*std::move(sampled));
  }
  std::sort(result.children.begin(), result.children.end(), [](const SampledChild& a, const SampledChild& b) {
    return std::tie(a.household, a.facts.birth_date, a.child) < std::tie(b.household, b.facts.birth_date, b.child);
  });
  for (const auto& child : result.children) by_id[child.child] = &child;
  std::set<SampledHousehold> visited;
  for (const auto& answer : transaction.resurveys().answers(seal.round, seal.unit, seal.sending)) {
    const auto child = by_id.find(answer.child);
    if (child == by_id.end()) continue;
    visited.insert(child->second->household);
    const auto held = held_value(*child->second, answer.field);
    result.facts.push_back({.child = answer.child,
                            .household = child->second->household,
                            .field = answer.field,
                            .held = held,
                            .found = answer.found.reveal(),
                            .investigator = answer.investigator.reveal(),
                            .agrees = held == answer.found.reveal()});
  }
  result.visited = static_cast<std::int64_t>(visited.size());
  // What agrees is the same for every reader; what they may not know is taken out only then.
  for (auto& child : result.children) hide_facts(context, child.facts);
  for (auto& fact : result.facts) fact.held = held_value(*by_id.at(fact.child), fact.field);
  return result;
}

Outcome<Json> draw_resurvey(Context& context, const Envelope& envelope, const DrawResurvey& command) {
  return run_command(context, envelope, Permission::appraise_figures,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       return draw(context, transaction, command, now);
                     });
}

Outcome<Json> enter_resurvey(Context& context, const Envelope& envelope, const EnterResurvey& command) {
  return run_command(context, envelope, Permission::appraise_figures,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       return enter(context, transaction, command, now);
                     });
}

Outcome<Json> conclude_resurvey(Context& context, const Envelope& envelope, const ConcludeResurvey& command) {
  return run_command(context, envelope, Permission::appraise_figures,
                     [&](storage::Transaction& transaction, base::Moment now) -> Outcome<Done> {
                       return conclude(context, transaction, command, now);
                     });
}

}  // namespace mangnon::app
