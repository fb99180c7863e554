#include "app/bulk_operations.hpp"

#include <algorithm>
#include <charconv>

#include "app/bulk_commands.hpp"
#include "app/command_input.hpp"
#include "app/record_keeping.hpp"
#include "app/support_input.hpp"

namespace mangnon::app {

namespace {

using domain::BulkKind;
using wire::Json;

constexpr int LAST_CLASS = 12;

std::span<const std::string_view> keys_of(BulkKind kind) {
  switch (kind) {
    case BulkKind::schooling:
      return domain::BULK_SCHOOLING_FACTS;
    case BulkKind::poverty:
      return domain::BULK_POVERTY_FACTS;
    case BulkKind::support:
      break;
  }
  return domain::BULK_SUPPORT_FACTS;
}

void add(base::Failures& problems, base::Failures more, const std::string& path) {
  for (auto& failure : more) {
    if (failure.field.starts_with("changes.")) failure.field = failure.field.substr(std::string("changes.").size());
    failure.field = path + "." + failure.field;
    problems.push_back(std::move(failure));
  }
}

// Facts that may be stated, in the order of the table; every problem at once.
domain::FactChanges checked(Context& context, BulkKind kind, base::Date on, const domain::FactChanges& stated,
                            const std::string& path, base::Failures& problems) {
  const auto keys = keys_of(kind);
  for (const auto& fact : stated)
    if (std::find(keys.begin(), keys.end(), fact.key) == keys.end())
      problems.push_back({&FIELD_UNKNOWN, path + "." + fact.key, {fact.key}});
  domain::FactChanges facts;
  for (const auto& key : keys)
    for (const auto& fact : stated)
      if (fact.key == key) facts.push_back(fact);
  facts = tidy_changes(std::move(facts));
  const auto& lists = context.reg.reference().lists;
  if (kind == BulkKind::support) {
    add(problems, check_support_facts(lists, facts, on), path);
    return facts;
  }
  const auto& infos = kind == BulkKind::poverty ? domain::household_field_infos() : domain::child_field_infos();
  add(problems, check_changes(infos, facts, {}), path);
  add(problems, check_list_codes(lists, facts, on), path);
  return facts;
}

// The last class is 12.
bool is_class(const std::string& text) {
  int grade = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), grade);
  return error == std::errc() && end == text.data() + text.size() && grade >= 1 && grade <= LAST_CLASS;
}

bool states(const domain::FactChanges& facts, std::string_view key) {
  return std::any_of(facts.begin(), facts.end(),
                     [&](const auto& each) { return each.key == key && !each.value.empty(); });
}

// What must be said for all, or for each row.
void check_stated(const MakeBulkChange& command, base::Failures& problems) {
  const auto& deed = command.deed;
  if (deed.kind == BulkKind::support && !states(deed.facts, "kind"))
    problems.push_back({&FIELD_MISSING, "facts.kind", {"kind"}});
  for (const auto& fact : deed.facts)
    if (fact.key == "grade" && !fact.value.empty() && !is_class(fact.value))
      problems.push_back({&FIELD_MALFORMED, "facts.grade", {"grade"}});
  if (deed.kind == BulkKind::schooling && !deed.is_one_class_up && deed.facts.empty())
    problems.push_back({&FIELD_MISSING, "facts", {"facts"}});
  if (deed.kind == BulkKind::schooling && deed.is_one_class_up && !deed.facts.empty())
    problems.push_back({&FIELD_MALFORMED, "facts", {"facts"}});
  if (deed.kind != BulkKind::poverty || states(deed.facts, "poverty")) return;
  const bool each_says = std::all_of(command.records.begin(), command.records.end(),
                                     [](const auto& each) { return states(each.facts, "poverty"); });
  if (!each_says || !command.children.empty()) problems.push_back({&FIELD_MISSING, "facts.poverty", {"poverty"}});
}

void read_children(MakeBulkChange& command, const Json& list, base::Failures& problems) {
  for (const auto& each : list.items()) {
    const auto id = base::parse_id<domain::ChildId>(each.text().value_or(""));
    if (id)
      command.children.push_back(*id);
    else
      problems.push_back({&FIELD_MALFORMED, "children", {"children"}});
  }
}

void read_records(Context& context, MakeBulkChange& command, const Json& list, base::Failures& problems) {
  for (const auto& each : list.items()) {
    const auto path = "records[" + std::to_string(command.records.size()) + "]";
    const auto record = base::parse_uuid(each.text_or("record"));
    if (!record) problems.push_back({&FIELD_MISSING, path + ".record", {"record"}});
    BulkRecord one{.record = record.value_or(base::Uuid{})};
    if (const auto version = each["version"].whole(); version) one.version = static_cast<int>(*version);
    if (!one.version && !context.is_trial) problems.push_back({&FIELD_MISSING, path + ".version", {"version"}});
    one.facts = checked(context, command.deed.kind, command.deed.on, wire::changes_from_json(each["facts"]),
                        path + ".facts", problems);
    command.records.push_back(std::move(one));
  }
}

Outcome<Json> run_make(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto kind = domain::from_code<BulkKind>(read.text("kind"));
  MakeBulkChange command{.change = made_by<domain::BulkChangeId>(id, "bulk_change"),
                         .deed = {.kind = kind.value_or(BulkKind::schooling),
                                  .on = read.date("on"),
                                  .is_one_class_up = input["one_class_up"].truth().value_or(false)}};
  base::Failures problems = read.problems();
  if (!kind && problems.empty()) problems.push_back({&FIELD_MALFORMED, "kind", {"kind"}});
  const auto rows = input["children"].items().size() + input["records"].items().size();
  if (problems.empty() && rows > BULK_RECORDS)
    problems.push_back({&BULK_TOO_MANY, "records", {std::to_string(BULK_RECORDS), std::to_string(rows)}});
  if (problems.empty() && rows == 0) problems.push_back({&FIELD_MISSING, "records", {"records"}});
  if (problems.empty()) {
    command.deed.facts =
        checked(context, *kind, command.deed.on, wire::changes_from_json(input["facts"]), "facts", problems);
    read_children(command, input["children"], problems);
    if (!command.children.empty() && !context.is_trial)
      problems.push_back({&FIELD_MALFORMED, "children", {"children"}});
    read_records(context, command, input["records"], problems);
    check_stated(command, problems);
  }
  if (!problems.empty()) return refuse_input(context, id, "make_bulk_change", input, problems);
  return make_bulk_change(context, envelope_of(id, "make_bulk_change", input), command);
}

StepOfBulkChange step_in(Reader& read, const Json& input) {
  return {.change = read.id<domain::BulkChangeId>("batch"),
          .version = read.number("version"),
          .after = static_cast<int>(std::clamp<std::int64_t>(input["after"].whole().value_or(0), 0, BULK_RECORDS)),
          .reason = read.text("reason", false)};
}

Outcome<Json> run_apply(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = step_in(read, input);
  if (!read.problems().empty()) return refuse_input(context, id, "apply_bulk_change", input, read.problems());
  return apply_bulk_change(context, envelope_of(id, "apply_bulk_change", input), command);
}

Outcome<Json> run_undo(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = step_in(read, input);
  if (!read.problems().empty()) return refuse_input(context, id, "undo_bulk_change", input, read.problems());
  return undo_bulk_change(context, envelope_of(id, "undo_bulk_change", input), command);
}

const InputField CHANGE{"batch", "uuid", true, "The bulk change's id."};
const InputField VERSION{"version", "number", true, "1: kept; 2: undone too."};
const InputField AFTER{"after", "number", false, "Goes on after this row; the `next` of the answer before."};

}  // namespace

std::vector<Operation> bulk_operations() {
  return {
      {"make_bulk_change",
       Permission::write_register,
       "Ghi chung cho nhiều trẻ em, nhiều hộ",
       "Keeps what is to be written to many records; tried, tells of each what it would be. Writes nothing yet.",
       {{"kind", "text", true, "schooling, poverty or support."},
        {"on", "date", true, "From or on which day."},
        {"facts", "facts", false,
         "For all: school_status, grade; poverty, poverty_year, poverty_decision; kind, amount_vnd, giver."},
        {"one_class_up", "boolean", false, "Of schooling: everybody one class up, instead of facts."},
        {"children", "uuids", false, "Of a trial: who was chosen; of poverty, their households are taken."},
        {"records", "objects", false,
         "[{record, version, facts}]: children, of poverty households, each with the version seen, and facts of its "
         "own."}},
       run_make},
      {"apply_bulk_change",
       Permission::write_register,
       "Ghi vào sổ lần ghi chung",
       "Writes up to 200 records of a bulk change, each by itself; `next` says where to go on.",
       {CHANGE, VERSION, AFTER},
       run_apply},
      {"undo_bulk_change",
       Permission::write_register,
       "Hoàn tác lần ghi chung",
       "Puts back up to 200 records that nobody changed since; `next` says where to go on.",
       {CHANGE, VERSION, AFTER, {"reason", "text", false, "Why; required the first time."}},
       run_undo},
  };
}

}  // namespace mangnon::app
