#include "app/named_changes.hpp"

#include <algorithm>
#include <utility>

#include "app/child_commands.hpp"
#include "app/command_input.hpp"

namespace mangnon::app {

namespace {

using wire::Json;
using Keys = std::span<const std::string_view>;

constexpr std::string_view SCHOOLING[] = {
    "school_status",       "grade", "school", "school_left_on", "school_left_reason", "lower_secondary_done",
    "lower_secondary_year"};
constexpr NeededFact SCHOOLING_NEEDS[] = {{"school_status"}, {"school_left_on", "school_status", "BH"}};
// Who is at school again has not left it.
constexpr std::array<std::string_view, 8> AT_SCHOOL = {"NT", "MG", "TH", "THCS", "THPT", "GDTX", "NN", "HN"};
constexpr auto SCHOOLING_FOLLOWS = [] {
  std::array<FollowingFact, 2 * AT_SCHOOL.size()> all{};
  for (std::size_t i = 0; i < AT_SCHOOL.size(); ++i) {
    all[2 * i] = {"school_left_on", "", "school_status", AT_SCHOOL[i]};
    all[2 * i + 1] = {"school_left_reason", "", "school_status", AT_SCHOOL[i]};
  }
  return all;
}();

constexpr std::string_view INSURANCE[] = {"insurance_kind", "insurance_no", "insurance_until"};
constexpr NeededFact INSURANCE_NEEDS[] = {{"insurance_kind"}};
constexpr FollowingFact INSURANCE_FOLLOWS[] = {{"insurance_no", "", "insurance_kind", "KHONG"},
                                               {"insurance_until", "", "insurance_kind", "KHONG"}};

constexpr std::string_view DISABILITY[] = {"disability_types", "disability_degree", "disability_cert_no",
                                           "disability_cert_on"};
constexpr NeededFact DISABILITY_NEEDS[] = {{"disability_types"}, {"disability_degree"}};

constexpr std::string_view PARENTS[] = {"father_states",    "father_away_to",   "mother_states",
                                        "mother_away_to",   "father_residence", "mother_residence",
                                        "parents_divorced", "divorced_on",      "divorce_decision"};

constexpr std::string_view CARE[] = {"living_with", "care",           "care_decision",    "care_decision_on",
                                     "carer_name",  "carer_relation", "carer_birth_year", "carer_phone"};
constexpr NeededFact CARE_NEEDS[] = {{"living_with"}};

// The adoptive parents stand in the book as the parents from that day on (Luật Nuôi con nuôi Đ24).
constexpr std::string_view ADOPTION[] = {
    "full_name",         "care_decision",    "care_decision_on",   "relation_to_head",  "father_name",
    "father_birth_year", "father_ethnicity", "father_nationality", "father_occupation", "father_residence",
    "father_states",     "mother_name",      "mother_birth_year",  "mother_ethnicity",  "mother_nationality",
    "mother_occupation", "mother_residence", "mother_states"};
constexpr NeededFact ADOPTION_NEEDS[] = {{"care_decision"}, {"care_decision_on"}};
constexpr std::string_view WITH_ADOPTIVE_PARENTS = "09";  // list LIVING_WITH
constexpr FollowingFact ADOPTION_FOLLOWS[] = {{"living_with", WITH_ADOPTIVE_PARENTS, "care_decision"},
                                              {"care", "ADOPTED", "care_decision"}};

constexpr NamedChange CHANGES[] = {
    {.operation = "record_schooling",
     .vi = "Ghi việc học",
     .en = "Schooling",
     .summary = "The child goes to school, changes class, leaves school or returns to it.",
     .facts = SCHOOLING,
     .needs = SCHOOLING_NEEDS,
     .following = SCHOOLING_FOLLOWS},
    {.operation = "record_insurance",
     .vi = "Ghi thẻ bảo hiểm y tế",
     .en = "Health insurance",
     .summary = "The child has another insurance card, or none.",
     .facts = INSURANCE,
     .needs = INSURANCE_NEEDS,
     .following = INSURANCE_FOLLOWS},
    {.operation = "record_disability",
     .vi = "Ghi xác định khuyết tật",
     .en = "Assessment of disability",
     .summary = "The commune's council determined the kinds and the degree of the child's disability.",
     .facts = DISABILITY,
     .needs = DISABILITY_NEEDS,
     .following = {}},
    {.operation = "record_parents",
     .vi = "Ghi tình trạng cha mẹ",
     .en = "State of the parents",
     .summary = "A parent died, went missing, is detained, works away, came back; the parents divorced.",
     .facts = PARENTS,
     .needs = {},
     .following = {}},
    {.operation = "record_care",
     .vi = "Ghi việc chăm sóc",
     .en = "Care",
     .summary = "The child lives with somebody else, or is cared for otherwise.",
     .facts = CARE,
     .needs = CARE_NEEDS,
     .following = {}},
    {.operation = "record_adoption",
     .vi = "Ghi nhận con nuôi",
     .en = "Adoption",
     .summary = "The child was adopted, by the decision named; it lives with its adoptive parents.",
     .facts = ADOPTION,
     .needs = ADOPTION_NEEDS,
     .following = ADOPTION_FOLLOWS},
};

bool is_of(Keys keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

const domain::FactChange* find_in(const domain::FactChanges& changes, std::string_view key) {
  const auto found = std::find_if(changes.begin(), changes.end(), [&](const auto& each) { return each.key == key; });
  return found == changes.end() ? nullptr : &*found;
}

std::string label_of(std::string_view key) {
  const auto& infos = domain::child_field_infos();
  const auto found = std::find_if(infos.begin(), infos.end(), [&](const auto& each) { return each.key == key; });
  if (found == infos.end()) return std::string(key);
  return std::string(found->vi);
}

bool is_stated(const domain::FactChanges& changes, std::string_view key, std::string_view value) {
  const auto* stated = find_in(changes, key);
  return stated != nullptr && (value.empty() || stated->value == value);
}

base::Failure failure_of(const NamedChange& change, const base::FailureType& type, std::string_view key) {
  return {&type, "changes." + std::string(key), {label_of(key), std::string(change.vi)}};
}

base::Failures problems_of(const NamedChange& change, const domain::FactChanges& stated) {
  base::Failures problems;
  for (const auto& fact : stated)
    if (!is_of(change.facts, fact.key)) problems.push_back(failure_of(change, FACT_OF_ANOTHER_CHANGE, fact.key));
  for (const auto& need : change.needs) {
    const auto* fact = find_in(stated, need.key);
    if (need.when_key.empty() && (fact == nullptr || fact->value.empty()))
      problems.push_back(failure_of(change, CHANGE_NEEDS_FACT, need.key));
  }
  return problems;
}

// What must be known afterwards where another fact is so, whether it is stated now or was before.
base::Failures missing_after(const NamedChange& change, const domain::ChildFacts& after) {
  const auto held = domain::difference(domain::ChildFacts{}, after);
  base::Failures problems;
  for (const auto& need : change.needs)
    if (!need.when_key.empty() && is_stated(held, need.when_key, need.when_value) && find_in(held, need.key) == nullptr)
      problems.push_back(failure_of(change, CHANGE_NEEDS_FACT, need.key));
  return problems;
}

Outcome<Json> run_named(const NamedChange& change, Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  ChangeChild command{.child = read.id<domain::ChildId>("child"),
                      .version = read.number("version"),
                      .valid_from = read.date("valid_from"),
                      .changes = read.facts("changes")};
  auto problems = read.problems();
  for (auto& problem : problems_of(change, command.changes)) problems.push_back(std::move(problem));
  if (!problems.empty()) return refuse_input(context, id, change.operation, input, problems);
  for (const auto& fact : change.following)
    if (is_stated(command.changes, fact.when_key, fact.when_value) && find_in(command.changes, fact.key) == nullptr)
      command.following.push_back({std::string(fact.key), std::string(fact.value)});
  command.judge = [&](const domain::ChildFacts& after) { return missing_after(change, after); };
  auto as_change = context;
  as_change.actor.source.append(":").append(change.operation);
  return change_child(as_change, envelope_of(id, change.operation, input), command);
}

template <std::size_t place>
Outcome<Json> run(Context& context, domain::CommandId id, const Json& input) {
  return run_named(CHANGES[place], context, id, input);
}

template <std::size_t... places>
std::vector<Operation> made(std::index_sequence<places...>) {
  const auto one = [](const NamedChange& change, auto function) {
    return Operation{change.operation,
                     Permission::write_register,
                     change.vi,
                     change.summary,
                     {{"child", "uuid", true, "The child's id."},
                      {"version", "number", true, "The version of the record that the sender saw."},
                      {"valid_from", "date", true, "From which day it is true."},
                      {"changes", "facts", true, "Facts by key, of those that the operation is about."}},
                     function};
  };
  return {one(CHANGES[places], run<places>)...};
}

}  // namespace

std::span<const NamedChange> named_changes() {
  return CHANGES;
}

const NamedChange* find_named_change(std::string_view operation) {
  const auto found = std::find_if(std::begin(CHANGES), std::end(CHANGES),
                                  [&](const auto& each) { return each.operation == operation; });
  return found == std::end(CHANGES) ? nullptr : &*found;
}

Json named_changes_json() {
  Json list = Json::array();
  for (const auto& change : CHANGES) {
    Json facts = Json::array();
    for (const auto key : change.facts) facts.push(key);
    Json needs = Json::array();
    for (const auto& need : change.needs)
      if (need.when_key.empty()) needs.push(need.key);
    Json one = Json::object();
    one.set("operation", change.operation);
    one.set("vi", change.vi);
    one.set("en", change.en);
    one.set("facts", std::move(facts));
    one.set("needs", std::move(needs));
    list.push(std::move(one));
  }
  return list;
}

std::vector<Operation> named_change_operations() {
  return made(std::make_index_sequence<std::size(CHANGES)>());
}

}  // namespace mangnon::app
