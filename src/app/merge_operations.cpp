#include "app/merge_operations.hpp"

#include "app/command_input.hpp"
#include "app/merge_commands.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

TwoRecords two_records(Reader& read) {
  return {read.id<domain::ChildId>("child"), read.number("version"), read.id<domain::ChildId>("other"),
          read.number("other_version")};
}

// Refuses input that cannot be read, else runs.
template <class Run>
Outcome<Json> when_read(Context& context, domain::CommandId id, std::string_view name, const Json& input,
                        const Reader& read, const Run& run) {
  if (!read.problems().empty()) return refuse_input(context, id, name, input, read.problems());
  return run(envelope_of(id, name, input));
}

Outcome<Json> run_merge_children(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto records = two_records(read);
  const MergeChildren command{.records = records, .take = read.texts("take", base::limits::FIELDS_NAMED)};
  return when_read(context, id, "merge_children", input, read,
                   [&](const Envelope& envelope) { return merge_children(context, envelope, command); });
}

Outcome<Json> run_unmerge_children(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto records = two_records(read);
  return when_read(context, id, "unmerge_children", input, read,
                   [&](const Envelope& envelope) { return unmerge_children(context, envelope, records); });
}

Outcome<Json> run_judge_duplicate(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const JudgeDuplicate command{read.id<domain::ChildId>("first"), read.id<domain::ChildId>("second"),
                               read.truth("different", true)};
  return when_read(context, id, "judge_duplicate", input, read,
                   [&](const Envelope& envelope) { return judge_duplicate(context, envelope, command); });
}

const InputField CHILD{"child", "uuid", true, "The child's id."};
const InputField VERSION{"version", "number", true, "The version of the record that the sender saw."};

}  // namespace

std::vector<Operation> merge_operations() {
  const InputField other{"other", "uuid", true, "The other record's id."};
  const InputField seen{"other_version", "number", true, "The version of the other record that was seen."};
  return {{"merge_children",
           Permission::merge_records,
           "Gộp hai hồ sơ của một trẻ em",
           "Two records of one child become one; the other ends as merged.",
           {CHILD, VERSION, other, seen, {"take", "keys", false, "Facts that are taken from the other."}},
           run_merge_children},
          {"unmerge_children",
           Permission::merge_records,
           "Tách lại hai hồ sơ đã gộp",
           "A merger was a mistake: both records are as they were.",
           {CHILD, VERSION, other, seen},
           run_unmerge_children},
          {"judge_duplicate",
           Permission::write_register,
           "Ghi nhận không phải trùng",
           "Two records that look alike are two children; they are not offered again.",
           {{"first", "uuid", true, "A child's id."},
            {"second", "uuid", true, "The other's id."},
            {"different", "truth", false, "false takes it back; true when absent."}},
           run_judge_duplicate}};
}

}  // namespace mangnon::app
