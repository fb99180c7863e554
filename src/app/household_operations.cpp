#include "app/household_operations.hpp"

#include "app/command_input.hpp"
#include "app/household_life.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

std::optional<int> optional_version(Reader& read, std::string_view key) {
  const auto version = read.whole(key, 0, std::numeric_limits<int>::max());
  return version ? std::optional(static_cast<int>(*version)) : std::nullopt;
}

Outcome<Json> run_split_household(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const SplitHousehold command{.household = read.id<domain::HouseholdId>("household"),
                               .version = read.number("version"),
                               .made = made_by<domain::HouseholdId>(id, "household"),
                               .on = read.date("on"),
                               .facts = read.facts("facts"),
                               .children = read.ids<domain::ChildId>("children", base::limits::HOUSEHOLD_MEMBERS)};
  if (!read.problems().empty()) return refuse_input(context, id, "split_household", input, read.problems());
  return split_household(context, envelope_of(id, "split_household", input), command);
}

Outcome<Json> run_merge_households(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const MergeHouseholds command{.household = read.id<domain::HouseholdId>("household"),
                                .version = read.number("version"),
                                .other = read.id<domain::HouseholdId>("other"),
                                .other_version = optional_version(read, "other_version"),
                                .on = read.date("on")};
  if (!read.problems().empty()) return refuse_input(context, id, "merge_households", input, read.problems());
  return merge_households(context, envelope_of(id, "merge_households", input), command);
}

Outcome<Json> run_dissolve_household(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const EndHousehold command{
      .household = read.id<domain::HouseholdId>("household"), .version = read.number("version"), .on = read.date("on")};
  if (!read.problems().empty()) return refuse_input(context, id, "dissolve_household", input, read.problems());
  return dissolve_household(context, envelope_of(id, "dissolve_household", input), command);
}

Outcome<Json> run_restore_household(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const RestoreHousehold command{.household = read.id<domain::HouseholdId>("household"),
                                 .version = read.number("version")};
  if (!read.problems().empty()) return refuse_input(context, id, "restore_household", input, read.problems());
  return restore_household(context, envelope_of(id, "restore_household", input), command);
}

Outcome<Json> run_change_household_head(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  ChangeHead command{.household = read.id<domain::HouseholdId>("household"),
                     .version = read.number("version"),
                     .on = read.date("on"),
                     .head_name = read.text("head_name"),
                     .head_id = read.text("head_id", false)};
  for (const auto& each : read.list("relations", base::limits::HOUSEHOLD_MEMBERS)) {
    Reader one(each, "relations[" + std::to_string(command.relations.size()) + "].");
    command.relations.emplace_back(one.id<domain::ChildId>("child"), one.text("relation", false));
    read.take(one.problems());
  }
  if (!read.problems().empty()) return refuse_input(context, id, "change_household_head", input, read.problems());
  return change_head(context, envelope_of(id, "change_household_head", input), command);
}

const InputField HOUSEHOLD{"household", "uuid", true, "The household's id."};
const InputField VERSION{"version", "number", true, "The version of the household that the sender saw."};
const InputField ON{"on", "date", true, "Since which day."};

}  // namespace

std::vector<Operation> household_life_operations() {
  return {{"split_household",
           Permission::write_register,
           "Tách hộ",
           "Some children of a household belong to a new one in the same hamlet.",
           {HOUSEHOLD,
            VERSION,
            ON,
            {"facts", "facts", true, "Of the new one: number, head_name, address, phone …"},
            {"children", "uuids", true, "Who go with it."}},
           run_split_household},
          {"merge_households",
           Permission::write_register,
           "Nhập hộ",
           "All children of another household belong to this one; the other ends.",
           {HOUSEHOLD,
            VERSION,
            {"other", "uuid", true, "The household that ends."},
            {"other_version", "number", false, "Its version that the sender saw; not looked at when absent."},
            ON},
           run_merge_households},
          {"dissolve_household",
           Permission::write_register,
           "Ghi hộ không còn",
           "A household without children ends.",
           {HOUSEHOLD, VERSION, ON},
           run_dissolve_household},
          {"restore_household",
           Permission::write_register,
           "Khôi phục hộ",
           "A household that ended by mistake is one again.",
           {HOUSEHOLD, VERSION},
           run_restore_household},
          {"change_household_head",
           Permission::write_register,
           "Đổi chủ hộ",
           "Another head, and how each child is related to the new one.",
           {HOUSEHOLD,
            VERSION,
            ON,
            {"head_name", "text", true, "Full name."},
            {"head_id", "text", false, "ID number."},
            {"relations", "codes", false, "[{child, relation}], of the list RELATION."}},
           run_change_household_head}};
}

}  // namespace mangnon::app
