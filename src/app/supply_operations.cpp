#include "app/supply_operations.hpp"

#include "app/command_input.hpp"
#include "app/supplies.hpp"

namespace mangnon::app {

namespace {

using wire::Json;

domain::SupplyKind kind_in(Reader& read) {
  const auto text = read.text("kind");
  const auto found = domain::from_code<domain::SupplyKind>(text);
  if (!found && !text.empty()) read.note(FIELD_MALFORMED, "kind");
  return found.value_or(domain::SupplyKind{});
}

SeenSupply seen_in(Reader& read) {
  return {.id = read.id<domain::SupplyId>("supply"), .version = read.number("version")};
}

Outcome<Json> run_give(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const GiveSupply command{.supply = made_by<domain::SupplyId>(id, "supply"),
                           .round = read.id<domain::RoundId>("round"),
                           .giver = read.text("giver", false),
                           .unit = read.text("unit"),
                           .kind = kind_in(read),
                           .item = read.text("item", false),
                           .quantity = read.number("quantity"),
                           .on = read.date("on"),
                           .receiver = read.text("receiver"),
                           .note = read.text("note", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "give_supply", input, read.problems());
  return give_supply(context, envelope_of(id, "give_supply", input), command);
}

Outcome<Json> run_confirm(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const ConfirmSupply receipt{
      .on = read.date("on"), .receiver = read.text("receiver"), .note = read.text("note", false)};
  if (!read.problems().empty()) return refuse_input(context, id, "confirm_supply", input, read.problems());
  return confirm_supply(context, envelope_of(id, "confirm_supply", input), seen, receipt);
}

Outcome<Json> run_cancel(Context& context, domain::CommandId id, const Json& input) {
  Reader read(input);
  const auto seen = seen_in(read);
  const auto reason = read.text("reason");
  if (!read.problems().empty()) return refuse_input(context, id, "cancel_supply", input, read.problems());
  return cancel_supply(context, envelope_of(id, "cancel_supply", input), seen, reason);
}

const InputField SUPPLY{"supply", "uuid", true, "The gift's id."};
const InputField SEEN{"version", "number", true, "The version of the gift that the sender saw."};
const InputField NOTE{"note", "text", false, "In one's own words."};

}  // namespace

std::vector<Operation> supply_operations() {
  return {
      {"give_supply",
       Permission::plan_rounds,
       "Cấp phát sổ, phiếu, tài liệu",
       "A unit gives books, slips or papers to one below it for a round.",
       {{"round", "uuid", true, "The round's id."},
        {"giver", "text", false, "Code on the map day, uid:… or id; one's own unit when absent."},
        {"unit", "text", true, "That it is given to, below the giver: code, uid:… or id."},
        {"kind", "text", true, "book, slip, document or other"},
        {"item", "text", false, "Which; of another kind it is needed."},
        {"quantity", "number", true, "How many."},
        {"on", "date", true, "The day on which it was handed over."},
        {"receiver", "text", true, "To whom."},
        NOTE},
       run_give},
      {"confirm_supply",
       Permission::plan_rounds,
       "Xác nhận đã nhận",
       "The receiving side says that it arrived.",
       {SUPPLY, SEEN, {"on", "date", true, "The day it arrived."}, {"receiver", "text", true, "Who took it in."}, NOTE},
       run_confirm},
      {"cancel_supply",
       Permission::plan_rounds,
       "Hủy lần cấp phát ghi nhầm",
       "What was recorded wrongly is cancelled; it is kept and counts no more.",
       {SUPPLY, SEEN, {"reason", "text", true, "Why."}},
       run_cancel}};
}

}  // namespace mangnon::app
