#include "app/bulk_operations.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "app/bulk_commands.hpp"
#include "app/bulk_support.hpp"
#include "app/command_input.hpp"
#include "app/record_keeping.hpp"

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

void add(Reader& read, base::Failures more, const std::string& path) {
  for (auto& failure : more) {
    if (failure.field.starts_with("changes.")) failure.field = failure.field.substr(std::string("changes.").size());
    failure.field = path + "." + failure.field;
    read.problem(std::move(failure));
  }
}

// The facts that `from` states, in the order of the table; every problem at once. `path`: of the facts in the input.
domain::FactChanges facts_in(Context& context, const BulkDeed& deed, Reader& from, const std::string& path) {
  if (!from.states("facts")) return {};
  const auto stated = from.facts("facts");
  const auto keys = keys_of(deed.kind);
  domain::FactChanges facts;
  for (const auto& fact : stated)
    if (std::find(keys.begin(), keys.end(), fact.key) == keys.end())
      from.problem({&FIELD_UNKNOWN, path + "." + fact.key, {fact.key}});
  for (const auto& known : keys)
    for (const auto& fact : stated)
      if (fact.key == known) facts.push_back(fact);
  facts = tidy_changes(std::move(facts));
  const auto& lists = context.reg.reference().lists;
  if (deed.kind == BulkKind::support) {
    const auto today = base::date_in_viet_nam(context.reg.clock().now());
    add(from, check_support_facts(context, facts, deed.on, today), path);
    return facts;
  }
  const auto& infos = deed.kind == BulkKind::poverty ? domain::household_field_infos() : domain::child_field_infos();
  add(from, check_changes(infos, facts, {}), path);
  add(from, check_list_codes(lists, facts, deed.on), path);
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
void check_stated(const MakeBulkChange& command, Reader& read) {
  const auto& deed = command.deed;
  if (deed.kind == BulkKind::support && !states(deed.facts, "kind"))
    read.problem({&FIELD_MISSING, "facts.kind", {"kind"}});
  for (const auto& fact : deed.facts)
    if (fact.key == "grade" && !fact.value.empty() && !is_class(fact.value))
      read.problem({&FIELD_MALFORMED, "facts.grade", {"grade"}});
  if (deed.kind == BulkKind::schooling && !deed.is_one_class_up && deed.facts.empty())
    read.problem({&FIELD_MISSING, "facts", {"facts"}});
  if (deed.kind == BulkKind::schooling && deed.is_one_class_up && !deed.facts.empty())
    read.problem({&FIELD_MALFORMED, "facts", {"facts"}});
  if (deed.kind != BulkKind::poverty || states(deed.facts, "poverty")) return;
  const bool each_says = std::all_of(command.records.begin(), command.records.end(),
                                     [](const auto& each) { return states(each.facts, "poverty"); });
  if (!each_says || !command.children.empty()) read.problem({&FIELD_MISSING, "facts.poverty", {"poverty"}});
}

void read_records(Context& context, MakeBulkChange& command, Reader& read) {
  for (const auto& each : read.list("records", BULK_RECORDS)) {
    const auto path = "records[" + std::to_string(command.records.size()) + "].";
    Reader one(each, path);
    const auto record = base::parse_uuid(one.text("record"));
    if (!record && one.problems().empty()) one.note(FIELD_MALFORMED, "record");
    BulkRecord known{.record = record.value_or(base::Uuid{})};
    if (const auto version = one.whole("version", 1, std::numeric_limits<int>::max()))
      known.version = static_cast<int>(*version);
    if (!one.states("version") && !context.is_trial) one.note(FIELD_MISSING, "version");
    known.facts = facts_in(context, command.deed, one, path + "facts");
    read.take(one.problems());
    command.records.push_back(std::move(known));
  }
}

MakeBulkChange bulk_change_in(Context& context, domain::CommandId id, Reader& read) {
  MakeBulkChange command{.change = made_by<domain::BulkChangeId>(id, "bulk_change")};
  const auto kind = domain::from_code<BulkKind>(read.text("kind"));
  command.deed.on = read.date("on");
  command.deed.is_one_class_up = read.truth("one_class_up", false);
  if (!kind && read.problems().empty()) read.note(FIELD_MALFORMED, "kind");
  const auto rows = read.raw("children").items().size() + read.raw("records").items().size();
  if (rows > BULK_RECORDS)
    read.problem({&BULK_TOO_MANY, "records", {std::to_string(BULK_RECORDS), std::to_string(rows)}});
  if (!read.problems().empty()) return command;
  command.deed.kind = *kind;
  command.deed.facts = facts_in(context, command.deed, read, "facts");
  command.children = read.ids<domain::ChildId>("children", BULK_RECORDS);
  if (!command.children.empty() && !context.is_trial) read.note(FIELD_MALFORMED, "children");
  read_records(context, command, read);
  if (rows == 0 && read.problems().empty()) read.note(FIELD_MISSING, "records");
  check_stated(command, read);
  return command;
}

Outcome<Json> run_make(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = bulk_change_in(context, id, read);
  if (!read.problems().empty()) return refuse_input(context, id, "make_bulk_change", input, read.problems());
  return make_bulk_change(context, envelope_of(id, "make_bulk_change", input), command);
}

StepOfBulkChange step_in(Reader& read) {
  return {.change = read.id<domain::BulkChangeId>("batch"),
          .version = read.number("version"),
          .after = static_cast<int>(read.whole("after", 0, BULK_RECORDS).value_or(0)),
          .reason = read.text("reason", false)};
}

Outcome<Json> run_apply(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = step_in(read);
  if (!read.problems().empty()) return refuse_input(context, id, "apply_bulk_change", input, read.problems());
  return apply_bulk_change(context, envelope_of(id, "apply_bulk_change", input), command);
}

Outcome<Json> run_undo(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto command = step_in(read);
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
         "For all, each a text: school_status, grade; poverty, poverty_year, poverty_decision; kind, amount, goods, "
         "goods_value, source, donor, policy, decision, decided_on."},
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
