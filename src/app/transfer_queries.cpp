#include "app/transfer_queries.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "app/child_queries.hpp"
#include "app/command.hpp"
#include "app/failures.hpp"
#include "app/latest.hpp"
#include "app/scope.hpp"

namespace mangnon::app {

namespace {

using domain::Transfer;
using domain::TransferState;
using wire::Json;

constexpr long MOST = 200;                  // answered ones shown of one commune; those on the way all
constexpr std::size_t MANY_COMMUNES = 300;  // above it, those of the country are looked through

domain::UnitId unit_today(const domain::UnitTree& tree, domain::UnitId unit, base::Date today) {
  return tree.successor_of(unit, today).value_or(unit);
}

std::vector<Transfer> transfers_of(storage::Transaction& transaction, const std::set<domain::UnitId>& communes) {
  std::vector<Transfer> all;
  if (communes.size() > MANY_COMMUNES) {
    std::size_t answered = 0;
    const auto is_shown = [&](const Transfer& each) {
      if (!communes.contains(each.from) && !communes.contains(each.to)) return false;
      return each.state == TransferState::sent || ++answered <= MOST * 10;
    };
    return latest_kept([&](long limit, long skip) { return transaction.transfers().latest(limit, skip); }, is_shown,
                       std::numeric_limits<std::size_t>::max());
  }
  std::set<domain::TransferId> known;
  for (const auto& commune : communes)
    for (auto& transfer : transaction.transfers().of_commune(commune, MOST))
      if (known.insert(transfer.id).second) all.push_back(std::move(transfer));
  return all;
}

enum class Side { sender, receiver };

std::int64_t birth_year(base::Date birth_date) {
  return birth_date.year();
}

Json transfer_json(Context& context, storage::Transaction& transaction, const domain::UnitTree& tree,
                   const Transfer& transfer, Side side, base::Date today) {
  const auto history = domain::fold_child(transaction.children().actions(transfer.child));
  const auto* then = history.at(transfer.left_on);
  const auto& facts = then == nullptr ? history.latest() : *then;
  const auto hamlet = history.latest().hamlet;
  // Who received it in vain has no more to know of it.
  const bool is_gone = transfer.state == TransferState::returned || transfer.state == TransferState::cancelled;
  const bool knows = side == Side::sender || !is_gone;
  Json json = Json::object();
  json.set("id", transfer.id.text());
  json.set("state", domain::code_of(transfer.state));
  json.set("overdue", domain::is_overdue(transfer, today));
  json.set("left_on", base::format_iso(transfer.left_on));
  json.set("sent_at", base::format_moment(transfer.sent_at));
  json.set("due_on", base::format_iso(base::date_in_viet_nam(transfer.sent_at).plus_days(domain::TRANSFER_DAYS)));
  json.set("from", unit_json(tree, unit_today(tree, transfer.from, today), today));
  json.set("to", unit_json(tree, unit_today(tree, transfer.to, today), today));
  json.set("full_name", knows ? facts.full_name.reveal() : std::string());
  json.set("birth_year", knows && facts.birth_date ? Json(birth_year(*facts.birth_date)) : Json());
  json.set("sex", knows && facts.sex ? Json(domain::code_of(*facts.sex)) : Json());
  json.set("note", knows ? transfer.note.reveal() : std::string());
  json.set("answer", transfer.answer.reveal());
  const auto sender = transaction.users().by_id(transfer.sent_by);
  json.set("sent_by", sender ? sender->full_name : std::string());
  const bool opens = may(context.actor.role, Permission::read_children) && in_scope(tree, context.actor, hamlet, today);
  json.set("child", opens ? Json(transfer.child.text()) : Json());
  return json;
}

bool comes_first(const Transfer& left, const Transfer& right, base::Date today) {
  const auto rank = [&](const Transfer& each) {
    return domain::is_overdue(each, today) ? 0 : each.state == TransferState::sent ? 1 : 2;
  };
  return std::make_tuple(rank(left), right.sent_at, left.id) < std::make_tuple(rank(right), left.sent_at, right.id);
}

}  // namespace

Outcome<Json> list_transfers(Context& context, base::Lang) {
  if (!may(context.actor.role, Permission::write_register)) return refuse(NOT_PERMITTED);
  const auto tree = context.reg.units();
  const auto today = base::date_in_viet_nam(context.reg.clock().now());
  const auto communes = communes_in_scope(*tree, context.actor, today);
  Json incoming = Json::array();
  Json outgoing = Json::array();
  context.reg.store().read([&](storage::Transaction& transaction) {
    auto all = transfers_of(transaction, communes);
    std::sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return comes_first(a, b, today); });
    for (const auto& transfer : all) {
      const auto mine = [&](domain::UnitId unit) {
        return in_scope(*tree, context.actor, unit_today(*tree, unit, today), today);
      };
      const bool in = mine(transfer.to);
      const bool out = mine(transfer.from);
      if (in) incoming.push(transfer_json(context, transaction, *tree, transfer, Side::receiver, today));
      if (out) outgoing.push(transfer_json(context, transaction, *tree, transfer, Side::sender, today));
    }
  });
  Json answer = Json::object();
  answer.set("on", base::format_iso(today));
  const auto rows = incoming.items().size() + outgoing.items().size();
  answer.set("incoming", std::move(incoming));
  answer.set("outgoing", std::move(outgoing));
  note_reading(context, "list_transfers", "unit", context.actor.scope.text(), "rows=" + std::to_string(rows));
  return answer;
}

}  // namespace mangnon::app
