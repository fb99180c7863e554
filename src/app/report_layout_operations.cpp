#include "app/report_layout_operations.hpp"

#include "app/command_input.hpp"
#include "app/report_layouts.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

Outcome<Json> run_load(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto file = read.text("file");
  if (!read.problems().empty()) return refuse_input(context, id, "load_layout", input, read.problems());
  return load_layout(context, envelope_of(id, "load_layout", input), made_by<domain::LayoutId>(id, "layout"), file);
}

Outcome<Json> run_withdraw(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto layout = read.id<domain::LayoutId>("layout");
  const auto reason = read.text("reason");
  if (!read.problems().empty()) return refuse_input(context, id, "withdraw_layout", input, read.problems());
  return withdraw_layout(context, envelope_of(id, "withdraw_layout", input), layout, reason);
}

}  // namespace

std::vector<Operation> report_layout_operations() {
  return {{"load_layout",
           Permission::keep_store,
           "Tải mẫu biểu",
           "A report whose layout is a file is offered from now on.",
           {{"file", "text", true, "The layout's file (JSON), as docs/domain/report_layouts.md says."}},
           run_load},
          {"withdraw_layout",
           Permission::keep_store,
           "Rút mẫu biểu",
           "A layout makes no papers any more; it is kept.",
           {{"layout", "uuid", true, "The layout's id."}, {"reason", "text", true, "Why."}},
           run_withdraw}};
}

}  // namespace mangnon::app
