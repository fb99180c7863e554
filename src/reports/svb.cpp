#include "reports/svb.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "app/official_documents.hpp"
#include "app/round_access.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::text_cell;
using domain::DocumentWay;
using domain::OfficialDocument;

std::vector<documents::Column> columns(const Asked& asked) {
  const auto lang = asked.lang;
  const auto wide = [](std::string key, std::string label, int chars) {
    return documents::Column{
        .key = std::move(key), .label = std::move(label), .align = Align::start, .width_chars = chars};
  };
  const documents::Column subject = wide("subject", in(lang, "Tên loại và trích yếu nội dung", "Type and subject"), 34);
  const documents::Column note = wide("note", in(lang, "Ghi chú", "Note"), 14);
  const documents::Column symbol{.key = "symbol",
                                 .label = in(lang, "Số, ký hiệu", "Number and sign"),
                                 .align = Align::start,
                                 .keeps_together = true};
  const documents::Column dated{
      .key = "dated", .label = in(lang, "Ngày văn bản", "Dated"), .align = Align::centre, .keeps_together = true};
  if (asked.way == DocumentWay::incoming)
    return {{.key = "on", .label = in(lang, "Ngày đến", "Came on"), .align = Align::centre, .keeps_together = true},
            {.key = "number", .label = in(lang, "Số đến", "No."), .align = Align::centre},
            wide("issuer", in(lang, "Tác giả", "Issuer"), 20),
            symbol,
            dated,
            subject,
            wide("sent_to", in(lang, "Đơn vị, người nhận", "Given to"), 14),
            {.key = "answer_by", .label = in(lang, "Hạn trả lời", "Answer by"), .align = Align::centre},
            note};
  return {
      symbol,
      dated,
      subject,
      wide("signer", in(lang, "Người ký", "Signed by"), 14),
      wide("sent_to", in(lang, "Nơi nhận", "Sent to"), 20),
      {.key = "on", .label = in(lang, "Ngày gửi đi", "Went out on"), .align = Align::centre, .keeps_together = true},
      note};
}

std::vector<documents::Cell> cells_of(const app::Context& context, const Asked& asked,
                                      const OfficialDocument& document) {
  const auto& text = document.text();
  const auto* type = domain::find_document_type(context.reg.reference().lists, text.type);
  const auto subject = fmt::format("{}: {}", type == nullptr ? std::string_view(text.type) : type->name(asked.lang),
                                   text.subject.reveal());
  auto note = text.note.reveal();
  if (document.is_withdrawn())
    note += fmt::format("{}{}: {}", note.empty() ? "" : "; ", in(asked.lang, "đã rút", "withdrawn"),
                        document.versions.back().withdrawn.reveal());
  const auto day = [](const std::optional<base::Date>& on) {
    return on ? documents::date_cell(*on) : documents::Cell{};
  };
  const auto dated = text_cell(domain::shown_date(text.dated));
  if (asked.way == DocumentWay::incoming)
    return {day(text.on),
            text.number ? text_cell(fmt::format("{:02}", *text.number)) : documents::Cell{},
            text_cell(text.issuer),
            text_cell(text.symbol),
            dated,
            text_cell(subject),
            text_cell(text.sent_to.reveal()),
            day(text.answer_by),
            text_cell(note)};
  return {text_cell(text.symbol),           dated,        text_cell(subject), text_cell(text.signer.reveal()),
          text_cell(text.sent_to.reveal()), day(text.on), text_cell(note)};
}

// Of the way asked for, from the first day to the last, in order of number; what has none in its day's place at the
// end.
std::vector<OfficialDocument> listed(app::Context& context, const Asked& asked) {
  std::vector<OfficialDocument> found;
  context.reg.store().read([&](storage::Transaction& transaction) {
    found = app::documents_kept_by(context, transaction, asked.at.unit, asked.at.geography_on);
  });
  std::erase_if(found, [&](const OfficialDocument& each) {
    const auto& on = each.text().on;
    return each.way != asked.way || !on || *on < asked.from || asked.at.on < *on;
  });
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    const auto key = [](const OfficialDocument& each) {
      return std::tuple(each.year(), !each.text().number, each.text().number.value_or(0), *each.text().on, each.id);
    };
    return key(left) < key(right);
  });
  return found;
}

}  // namespace

app::Outcome<documents::Document> make_svb(app::Context& context, const Asked& asked) {
  const bool comes_in = asked.way == DocumentWay::incoming;
  auto paper =
      blank_paper(context, asked,
                  {.label = in(asked.lang, "Sổ SVB", "Register SVB"),
                   .title = comes_in ? in(asked.lang, "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "REGISTER OF INCOMING DOCUMENTS")
                                     : in(asked.lang, "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "REGISTER OF OUTGOING DOCUMENTS"),
                   .counted_in = ""});
  paper.title.attached_to.clear();
  paper.title.reference = fmt::format(fmt::runtime(in(asked.lang, "Từ ngày {} đến ngày {}", "From {} to {}")),
                                      base::format_vi(asked.from), base::format_vi(asked.at.on));
  paper.notes.clear();
  documents::Table table{.columns = columns(asked), .numbered_columns = true};
  for (const auto& document : listed(context, asked))
    table.rows.push_back({.cells = cells_of(context, asked, document)});
  paper.body.emplace_back(std::move(table));
  return paper;
}

}  // namespace mangnon::reports
