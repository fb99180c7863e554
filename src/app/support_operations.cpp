#include "app/support_operations.hpp"

#include "app/command_input.hpp"
#include "app/support_commands.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<Json> run_give_support(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto line = [&](std::string_view key) { return read.text_if(key).value_or(""); };
  const GiveSupport command{.child = read.id<domain::ChildId>("child"),
                            .version = read.number("version"),
                            .support = {.id = made_by<domain::SupportId>(id, "support"),
                                        .kind = read.text("kind"),
                                        .given_on = read.date("given_on"),
                                        .until = read.date_if("until"),
                                        .policy = line("policy"),
                                        .decision = line("decision"),
                                        .decided_on = read.date_if("decided_on"),
                                        .amount = read.amount_if("amount"),
                                        .goods = line("goods"),
                                        .goods_value = read.amount_if("goods_value"),
                                        .source = line("source"),
                                        .donor = domain::SensitiveText(line("donor")),
                                        .result = domain::SensitiveText(line("result")),
                                        .receipt = line("receipt")}};
  if (!read.problems().empty()) return refuse_input(context, id, "give_support", input, read.problems());
  return give_support(context, envelope_of(id, "give_support", input), command);
}

Outcome<Json> run_withdraw_support(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const WithdrawSupport command{.child = read.id<domain::ChildId>("child"),
                                .version = read.number("version"),
                                .support = read.id<domain::SupportId>("support")};
  if (!read.problems().empty()) return refuse_input(context, id, "withdraw_support", input, read.problems());
  return withdraw_support(context, envelope_of(id, "withdraw_support", input), command);
}

const InputField CHILD{"child", "uuid", true, "The child's id."};
const InputField VERSION{"version", "number", true, "The version of the record that the sender saw."};

}  // namespace

std::vector<Operation> support_operations() {
  return {{"give_support",
           Permission::write_register,
           "Ghi trợ giúp",
           "A support was given.",
           {CHILD,
            VERSION,
            {"kind", "text", true, "Of the list SUPPORT."},
            {"given_on", "date", true, "The day, or the first of a time."},
            {"until", "date", false, "The last day of that time."},
            {"policy", "text", false, "By which policy or programme."},
            {"decision", "text", false, "Number of the decision."},
            {"decided_on", "date", false, "Its day."},
            {"amount", "number", false, "Whole đồng."},
            {"goods", "text", false, "What was given in kind."},
            {"goods_value", "number", false, "Its value in whole đồng."},
            {"source", "text", false, "Of the list SUPPORT_SOURCE."},
            {"donor", "text", false, "Who gave it."},
            {"result", "text", false, "What came of it."},
            {"receipt", "text", false, "Number of the receipt."}},
           run_give_support},
          {"withdraw_support",
           Permission::write_register,
           "Hủy trợ giúp ghi sai",
           "A support was never given.",
           {CHILD, VERSION, {"support", "uuid", true, "The support's id."}},
           run_withdraw_support}};
}

}  // namespace mangnon::app
