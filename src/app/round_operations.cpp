#include "app/round_operations.hpp"

#include "app/command_input.hpp"
#include "app/round_commands.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

// "[{task, level, from, to}]"; every problem names its place.
std::vector<domain::Phase> phases_of(const Json& list, base::Failures& problems) {
  std::vector<domain::Phase> phases;
  if (!list.is_array() || list.items().size() > domain::MOST_PHASES) {
    problems.push_back({&FIELD_MALFORMED, "phases", {"phases"}});
    return phases;
  }
  for (const auto& each : list.items()) {
    const std::string at = "phases[" + std::to_string(phases.size()) + "]";
    const auto task = domain::from_code<domain::PhaseTask>(each.text_or("task"));
    const auto level = domain::from_code<domain::UnitLevel>(each.text_or("level"));
    const auto from = base::parse_iso_date(each.text_or("from"));
    const auto to = base::parse_iso_date(each.text_or("to"));
    if (!task) problems.push_back({&FIELD_MALFORMED, at + ".task", {"task"}});
    if (!level) problems.push_back({&FIELD_MALFORMED, at + ".level", {"level"}});
    if (!from) problems.push_back({&DATE_MISSING, at + ".from"});
    if (!to) problems.push_back({&DATE_MISSING, at + ".to"});
    phases.push_back({.task = task.value_or(domain::PhaseTask::survey),
                      .level = level.value_or(domain::UnitLevel::commune),
                      .from = from.value_or(base::Date()),
                      .to = to.value_or(base::Date())});
  }
  return phases;
}

template <class Tag>
std::optional<base::Id<Tag>> optional_id(const Json& input, std::string_view key, base::Failures& problems) {
  if (input[key].is_null()) return std::nullopt;
  const auto text = input[key].text();
  const auto id =
      text && text->empty() ? std::optional(base::Id<Tag>{}) : base::parse_id<base::Id<Tag>>(text.value_or(""));
  if (!id) problems.push_back({&FIELD_MALFORMED, std::string(key), {std::string(key)}});
  return id;
}

RoundSettings settings_of(const Json& input, base::Failures& problems) {
  RoundSettings settings;
  const auto malformed = [&](const char* key) { problems.push_back({&FIELD_MALFORMED, key, {key}}); };
  if (!input["name"].is_null()) {
    settings.name = input["name"].text();
    if (!settings.name) malformed("name");
  }
  if (!input["scope"].is_null()) {
    settings.scope = domain::from_code<domain::RoundScope>(input.text_or("scope"));
    if (!settings.scope) malformed("scope");
  }
  if (!input["roster_rule"].is_null()) {
    settings.roster_rule = domain::from_code<domain::RosterRule>(input.text_or("roster_rule"));
    if (!settings.roster_rule) malformed("roster_rule");
  }
  if (!input["reference_on"].is_null()) {
    settings.reference_on = base::parse_iso_date(input.text_or("reference_on"));
    if (!settings.reference_on) problems.push_back({&DATE_MISSING, "reference_on"});
  }
  if (!input["phases"].is_null()) settings.phases = phases_of(input["phases"], problems);
  if (!input["compares_book"].is_null()) {
    settings.compares_book = input["compares_book"].truth();
    if (!settings.compares_book) malformed("compares_book");
  }
  if (!input["resurvey_percent"].is_null()) {
    const auto percent = input["resurvey_percent"].whole();
    constexpr int BEYOND = 1000;
    if (!percent || *percent < -BEYOND || *percent > BEYOND)
      malformed("resurvey_percent");
    else
      settings.resurvey_percent = static_cast<int>(*percent);
  }
  settings.based_on = optional_id<domain::RoundTag>(input, "based_on", problems);
  return settings;
}

Outcome<Json> run_plan_round(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  base::Failures problems;
  const auto earlier = optional_id<domain::RoundTag>(input, "cloned_from", problems);
  PlanRound command{.round = made_by<domain::RoundId>(id, "round"),
                    .code = read.text("code"),
                    .unit = read.text("unit"),
                    .cloned_from = earlier.value_or(domain::RoundId{}),
                    .settings = settings_of(input, problems)};
  if (command.cloned_from.is_nil() || command.settings.reference_on) static_cast<void>(read.date("reference_on"));
  for (const auto& each : read.problems()) problems.push_back(each);
  if (!problems.empty()) return refuse_input(context, id, "plan_round", input, problems);
  return plan_round(context, envelope_of(id, "plan_round", input), command);
}

Outcome<Json> run_change_round(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  base::Failures problems;
  ChangeRound command{.round = read.id<domain::RoundId>("round"),
                      .version = read.number("version"),
                      .settings = settings_of(input, problems)};
  for (const auto& each : read.problems()) problems.push_back(each);
  if (!problems.empty()) return refuse_input(context, id, "change_round", input, problems);
  return change_round(context, envelope_of(id, "change_round", input), command);
}

Outcome<Json> run_issue_round(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const StepRound command{.round = read.id<domain::RoundId>("round"), .version = read.number("version")};
  if (!read.problems().empty()) return refuse_input(context, id, "issue_round", input, read.problems());
  return issue_round(context, envelope_of(id, "issue_round", input), command);
}

Outcome<Json> run_close_round(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const StepRound command{.round = read.id<domain::RoundId>("round"), .version = read.number("version")};
  if (!read.problems().empty()) return refuse_input(context, id, "close_round", input, read.problems());
  return close_round(context, envelope_of(id, "close_round", input), command);
}

const InputField ROUND{"round", "uuid", true, "The round's id."};
const InputField VERSION{"version", "number", true, "The version of the round that the sender saw."};
const InputField NAME{"name", "text", false, "As it stands on papers."};
const InputField SCOPE{"scope", "text", false, "all or special_and_at_risk."};
const InputField REFERENCE{"reference_on", "date", false, "The day as of which children are counted."};
const InputField PHASES{"phases", "objects", false, "Of {task, level, from, to}, in order of time."};
const InputField BOOK{"compares_book", "boolean", false, "Whether the paper book is compared before acceptance."};
const InputField RESURVEY{"resurvey_percent", "number", false, "Share of households to be visited again; 0 for none."};
const InputField RULE{"roster_rule", "text", false, "free, two_per_commune or one_per_hamlet: investigators."};
const InputField ABOVE{"based_on", "uuid", false, "The issued plan of the level above."};

}  // namespace

std::vector<Operation> round_operations() {
  return {{"plan_round",
           Permission::plan_rounds,
           "Lập kế hoạch đợt rà soát",
           "Drafts a round, anew or from an earlier one.",
           {{"code", "text", true, "Names the round in the whole register, such as RS-2018."},
            {"unit", "text", true, "The unit that holds it: code on its map day, uid:… or id."},
            {"cloned_from", "uuid", false, "An earlier round whose settings are taken over."},
            NAME,
            SCOPE,
            REFERENCE,
            PHASES,
            BOOK,
            RESURVEY,
            RULE,
            ABOVE},
           run_plan_round},
          {"change_round",
           Permission::plan_rounds,
           "Sửa kế hoạch đợt rà soát",
           "Changes a draft, or the name and days of an issued round.",
           {ROUND, VERSION, NAME, SCOPE, REFERENCE, PHASES, BOOK, RESURVEY, RULE, ABOVE},
           run_change_round},
          {"issue_round",
           Permission::plan_rounds,
           "Ban hành kế hoạch",
           "Issues a draft: from then on its units see it and send in it.",
           {ROUND, VERSION},
           run_issue_round},
          {"close_round",
           Permission::plan_rounds,
           "Kết thúc đợt rà soát",
           "Closes an issued round.",
           {ROUND, VERSION},
           run_close_round}};
}

}  // namespace mangnon::app
