#include "app/police_operations.hpp"

#include "app/command_input.hpp"
#include "app/police_commands.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<Json> run_make(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const MakePoliceBatch command{.batch = made_by<domain::PoliceBatchId>(id, "police_batch"),
                                .unit = read.text("unit"),
                                .on = read.date("on"),
                                .lists = read.text("lists", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "make_police_batch", input, read.problems());
  return make_police_batch(context, envelope_of(id, "make_police_batch", input), command);
}

Outcome<Json> run_hand_over(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const HandOverBatch command{.batch = read.id<domain::PoliceBatchId>("batch"),
                              .version = read.number("version"),
                              .on = read.date("on"),
                              .due_on = read.date("due_on"),
                              .person = read.text("person")};
  if (!read.problems().empty()) return refuse_input(context, id, "hand_over_police_batch", input, read.problems());
  return hand_over_police_batch(context, envelope_of(id, "hand_over_police_batch", input), command);
}

std::vector<ReturnedRow> returned_rows(Reader& read) {
  std::vector<ReturnedRow> rows;
  for (const auto& each : read.list("rows", POLICE_BATCH_CHILDREN)) {
    Reader one(each, "rows[" + std::to_string(rows.size()) + "].");
    ReturnedRow row{.child = one.id<domain::ChildId>("child"),
                    .row = static_cast<std::size_t>(one.whole("row", 0, std::numeric_limits<int>::max()).value_or(0)),
                    .name = one.text("name", false),
                    .result = one.text("result", false),
                    .note = one.text("note", false)};
    for (const auto& key : domain::POLICE_FACTS)
      if (!each[key].is_null()) row.facts.push_back({std::string(key), one.text(key, false)});
    rows.push_back(std::move(row));
    read.take(one.problems());
  }
  return rows;
}

Outcome<Json> run_return(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const ReturnBatch command{.batch = read.id<domain::PoliceBatchId>("batch"),
                            .version = read.number("version"),
                            .on = read.date("on"),
                            .person = read.text("person"),
                            .reference = read.text("reference", false),
                            .rows = returned_rows(read)};
  if (!read.problems().empty()) return refuse_input(context, id, "return_police_batch", input, read.problems());
  return return_police_batch(context, envelope_of(id, "return_police_batch", input), command);
}

StepOfBatch step_of(Reader& read) {
  return {.batch = read.id<domain::PoliceBatchId>("batch"),
          .version = read.number("version"),
          .reason = read.text("reason", false)};
}

template <Outcome<Json> (*act)(Context&, const Envelope&, const StepOfBatch&)>
Outcome<Json> run_step(Context& context, domain::CommandId id, const Json& input, std::string_view name) {
  Reader read(input);
  const auto command = step_of(read);
  if (!read.problems().empty()) return refuse_input(context, id, name, input, read.problems());
  return act(context, envelope_of(id, name, input), command);
}

Outcome<Json> run_send_back(Context& context, domain::CommandId id, const Json& input) {
  return run_step<send_back_police_batch>(context, id, input, "send_back_police_batch");
}
Outcome<Json> run_cancel(Context& context, domain::CommandId id, const Json& input) {
  return run_step<cancel_police_batch>(context, id, input, "cancel_police_batch");
}
Outcome<Json> run_undo(Context& context, domain::CommandId id, const Json& input) {
  return run_step<undo_police_batch>(context, id, input, "undo_police_batch");
}

Outcome<Json> run_apply(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const ApplyBatch command{.batch = read.id<domain::PoliceBatchId>("batch"),
                           .version = read.number("version"),
                           .left_out = read.ids<domain::ChildId>("without", POLICE_BATCH_CHILDREN)};
  if (!read.problems().empty()) return refuse_input(context, id, "apply_police_batch", input, read.problems());
  return apply_police_batch(context, envelope_of(id, "apply_police_batch", input), command);
}

const InputField BATCH{"batch", "uuid", true, "The batch's id."};
const InputField SEEN{"version", "number", true, "How many steps of the batch the sender saw."};
const InputField WHY{"reason", "text", true, "Why; kept with the batch."};

Operation operation_of_return() {
  return {"return_police_batch",
          Permission::answer_police_lists,
          "Nhận kết quả đối chiếu",
          "The police's answers about a batch; nothing of the register changes yet.",
          {BATCH,
           SEEN,
           {"on", "date", true, "The day it came back."},
           {"person", "text", true, "Who signed it."},
           {"reference", "text", false, "As the returned workbook bears it; it must be this batch's."},
           {"rows", "codes", true,
            "[{child, result: matched, corrected or not_found, id_number, full_name, birth_date, sex, ethnicity, note, "
            "name: as the workbook came with it}]"}},
          run_return};
}

}  // namespace

std::vector<Operation> police_operations() {
  return {{"make_police_batch",
           Permission::export_lists,
           "Lập lô đối chiếu với Công an cấp xã",
           "A commune's children without a number, with a doubtful one, or with missing facts, for the police.",
           {{"unit", "text", true, "Commune: code of today, uid:… or id."},
            {"on", "date", true, "The day of the lists."},
            {"lists", "text", false, "A, B, C, separated by semicolons; all when absent."}},
           run_make},
          {"hand_over_police_batch",
           Permission::export_lists,
           "Giao lô cho Công an cấp xã",
           "The batch is handed over, to be returned by a day.",
           {BATCH,
            SEEN,
            {"on", "date", true, "The day it was handed over."},
            {"due_on", "date", true, "The day by which it is to come back."},
            {"person", "text", true, "To whom."}},
           run_hand_over},
          operation_of_return(),
          {"send_back_police_batch",
           Permission::import_files,
           "Đề nghị Công an cấp xã trả lời lại",
           "The result was wrong: the batch is with the police again.",
           {BATCH, SEEN, WHY},
           run_send_back},
          {"apply_police_batch",
           Permission::import_files,
           "Cập nhật kết quả đối chiếu vào sổ",
           "Every child whose answer can be written is corrected; the others keep their reason.",
           {BATCH, SEEN, {"without", "codes", false, "[child]: left as they are."}},
           run_apply},
          {"undo_police_batch",
           Permission::import_files,
           "Hoàn tác lô đã cập nhật",
           "What the batch corrected is put back, but for children changed since.",
           {BATCH, SEEN, WHY},
           run_undo},
          {"cancel_police_batch",
           Permission::export_lists,
           "Hủy lô đối chiếu",
           "The batch will not be answered; its children may go on another.",
           {BATCH, SEEN, WHY},
           run_cancel}};
}

}  // namespace mangnon::app
