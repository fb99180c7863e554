#include "reports/cpp.hpp"

#include <fmt/format.h>

#include <map>

#include "app/supplies.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::count_cell;
using documents::text_cell;
using domain::Supply;

std::vector<documents::Column> columns(base::Lang lang) {
  return {{.label = in(lang, "STT", "No."), .align = Align::centre},
          {.key = "unit", .label = in(lang, "Đơn vị", "Unit"), .align = Align::start},
          {.key = "kind", .label = in(lang, "Loại", "Kind"), .align = Align::start},
          {.key = "quantity", .label = in(lang, "Số lượng", "Quantity")},
          {.key = "on", .label = in(lang, "Ngày", "Day"), .align = Align::centre, .keeps_together = true},
          {.key = "receiver", .label = in(lang, "Người nhận", "Received by"), .align = Align::start},
          {.label = in(lang, "Ký", "Signature"), .align = Align::start, .width_chars = 16}};
}

std::string kind_name(base::Lang lang, domain::SupplyKind kind) {
  const auto& word = domain::word_of(kind);
  return in(lang, word.vi, word.en);
}

std::string kind_text(base::Lang lang, const Supply& supply) {
  const auto name = kind_name(lang, supply.kind);
  return supply.item.empty() ? name : name + ": " + supply.item;
}

// Who took it in, where that was confirmed on another day or by somebody else.
std::string receiver_text(base::Lang lang, const Supply& supply) {
  const auto& receiver = supply.receiver.reveal();
  if (!supply.received) return receiver;
  return fmt::format(fmt::runtime(in(lang, "{} (đã xác nhận {})", "{} (confirmed {})")),
                     supply.received->receiver.reveal(), base::format_vi(supply.received->on));
}

// "Sổ: 120; Phiếu: 3000".
std::string sums_text(base::Lang lang, const std::map<domain::SupplyKind, std::int64_t>& sums) {
  std::string text;
  for (const auto& [kind, sum] : sums)
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", kind_name(lang, kind), sum);
  return text;
}

}  // namespace

documents::Document make_cpp(app::Context& context, const Asked& asked) {
  auto paper =
      blank_paper(context, asked,
                  {.label = in(asked.lang, "Biểu CPP", "Form CPP"),
                   .title = in(asked.lang, "CẤP PHÁT SỔ, PHIẾU, TÀI LIỆU", "BOOKS, SLIPS AND PAPERS GIVEN OUT"),
                   .counted_in = ""});
  paper.title.subtitles.insert(paper.title.subtitles.begin(), asked.round->name);
  documents::Table table{.columns = columns(asked.lang), .numbered_columns = true};
  std::map<domain::SupplyKind, std::int64_t> sums;
  std::int64_t number = 0;
  std::vector<Supply> supplies;
  context.reg.store().read([&](storage::Transaction& transaction) {
    supplies = app::supplies_of(context, transaction, *asked.round, asked.at.unit);
  });
  for (const auto& each : supplies) {
    if (each.cancelled) continue;
    if (each.giver == asked.at.unit) sums[each.kind] += each.quantity;
    const auto place = each.unit == asked.at.unit ? asked.units->find(each.unit, asked.at.geography_on)->name
                                                  : place_text(asked, each.unit, asked.at.unit);
    table.rows.push_back({.cells = {count_cell(++number), text_cell(place), text_cell(kind_text(asked.lang, each)),
                                    count_cell(each.quantity), documents::date_cell(each.on),
                                    text_cell(receiver_text(asked.lang, each)), documents::Cell{}}});
  }
  paper.body.emplace_back(std::move(table));
  if (!sums.empty())
    paper.notes.insert(paper.notes.begin(),
                       in(asked.lang, "Đơn vị đã cấp cho cấp dưới: ", "Given by the unit to those below: ") +
                           sums_text(asked.lang, sums) + ".");
  paper.title.reference =
      in(asked.lang, "Tính đến ngày ", "As of ") + base::format_vi(base::date_in_viet_nam(context.reg.clock().now()));
  return paper;
}

}  // namespace mangnon::reports
