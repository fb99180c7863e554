#include "app/transfer_operations.hpp"

#include "app/command_input.hpp"
#include "app/transfer_commands.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<Json> run_move_child(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const MoveChild command{.child = read.id<domain::ChildId>("child"),
                          .version = read.number("version"),
                          .household = read.id<domain::HouseholdId>("household"),
                          .on = read.date("on")};
  if (!read.problems().empty()) return refuse_input(context, id, "move_child", input, read.problems());
  return move_child(context, envelope_of(id, "move_child", input), command);
}

Outcome<Json> run_send_child(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const SendChild command{.transfer = made_by<domain::TransferId>(id, "transfer"),
                          .child = read.id<domain::ChildId>("child"),
                          .version = read.number("version"),
                          .to = read.text("to"),
                          .on = read.date("on"),
                          .note = read.text("note", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "send_child", input, read.problems());
  return send_child(context, envelope_of(id, "send_child", input), command);
}

Outcome<Json> run_accept_child(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const AcceptChild command{.transfer = read.id<domain::TransferId>("transfer"),
                            .household = read.id<domain::HouseholdId>("household"),
                            .on = read.date("on")};
  if (!read.problems().empty()) return refuse_input(context, id, "accept_child", input, read.problems());
  return accept_child(context, envelope_of(id, "accept_child", input), command);
}

Outcome<Json> run_return_child(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const AnswerTransfer command{.transfer = read.id<domain::TransferId>("transfer"),
                               .reason = read.text("reason", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "return_child", input, read.problems());
  return return_child(context, envelope_of(id, "return_child", input), command);
}

Outcome<Json> run_cancel_transfer(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const AnswerTransfer command{.transfer = read.id<domain::TransferId>("transfer"),
                               .reason = read.text("reason", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "cancel_transfer", input, read.problems());
  return cancel_transfer(context, envelope_of(id, "cancel_transfer", input), command);
}

const InputField CHILD{"child", "uuid", true, "The child's id."};
const InputField VERSION{"version", "number", true, "The version of the record that the sender saw."};
const InputField HOUSEHOLD{"household", "uuid", true, "The household that the child belongs to from then on."};
const InputField TRANSFER{"transfer", "uuid", true, "The transfer's id."};

}  // namespace

std::vector<Operation> transfer_operations() {
  return {{"move_child",
           Permission::write_register,
           "Chuyển sang hộ khác",
           "The child belongs to another household of the area.",
           {CHILD, VERSION, HOUSEHOLD, {"on", "date", true, "Since which day."}},
           run_move_child},
          {"send_child",
           Permission::write_register,
           "Chuyển đến xã khác",
           "Sends the child to another commune, which accepts or returns it.",
           {CHILD,
            VERSION,
            {"to", "text", true, "Commune: code of today, uid:… or id."},
            {"on", "date", true, "The day it left."},
            {"note", "text", false, "Address or telephone there."}},
           run_send_child},
          {"accept_child",
           Permission::write_register,
           "Nhận trẻ chuyển đến",
           "Accepts a child into a household of the commune.",
           {TRANSFER, HOUSEHOLD, {"on", "date", true, "The day it arrived, not before it left."}},
           run_accept_child},
          {"return_child",
           Permission::write_register,
           "Trả lại phiếu chuyển",
           "The child is not here: the transfer goes back with a reason.",
           {TRANSFER, {"reason", "text", true, "For the sender."}},
           run_return_child},
          {"cancel_transfer",
           Permission::write_register,
           "Hủy phiếu chuyển",
           "The sender takes a transfer back while nobody has answered.",
           {TRANSFER, {"reason", "text", false, "Why."}},
           run_cancel_transfer}};
}

}  // namespace mangnon::app
