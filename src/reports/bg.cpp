#include "reports/bg.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/handover_failures.hpp"
#include "app/round_access.hpp"
#include "documents/format.hpp"
#include "domain/unit_office.hpp"
#include "reports/figure_table.hpp"
#include "reports/sealed.hpp"
#include "wire/package.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Heading;
using documents::Paragraph;
using documents::text_cell;
using domain::Handover;
using tabulation::Figures;

constexpr const char* ROOM = "…………………………";

// Whether the version was in force then: not one accepted before and opened again or replaced since.
bool was_in_force(storage::Transaction& transaction, const Asked& asked, base::Moment at) {
  auto steps = transaction.sendings().steps_of(asked.round->id, asked.seal->unit);
  std::erase_if(steps, [&](const domain::SendingStep& step) { return step.at > at; });
  return domain::fold_sending(steps, false).accepted == asked.seal->sending;
}

std::vector<FigureColumn> columns(const app::Context& context, base::Lang lang) {
  std::vector<FigureColumn> all = {
      count_column({.key = "households", .label = in(lang, "Số hộ có trẻ em", "Households")}, &Figures::households),
      count_column({.key = "children", .label = in(lang, "Số trẻ em", "Children")}, &Figures::children),
      count_column({.key = "special", .label = in(lang, "Trẻ em có HCĐB (người)", "Special (persons)")},
                   &Figures::special),
      count_column({.key = "at_risk", .label = in(lang, "Trẻ em có nguy cơ (người)", "At risk (persons)")},
                   &Figures::at_risk),
      count_column({.key = "other", .label = in(lang, "Trẻ em khác (người)", "Others (persons)")}, &Figures::other)};
  const auto add = [&](domain::Tier tier, const char* vi, const char* en) {
    for (auto& column : group_columns(context, lang, tier, in(lang, vi, en))) {
      column.column.label = column.column.key;  // twenty-three names are too wide; the notes tell them
      all.push_back(std::move(column));
    }
  };
  add(domain::Tier::special, "Nhóm hoàn cảnh đặc biệt (lượt)", "Special groups (episodes)");
  add(domain::Tier::at_risk, "Nhóm nguy cơ (lượt)", "Risks (episodes)");
  add(domain::Tier::other, "Nhóm khác (lượt)", "Others (episodes)");
  return all;
}

std::string size_text(std::int64_t bytes, base::Lang lang) {
  return documents::format_count(bytes, lang) + in(lang, " byte", " bytes");
}

class Minutes {
 public:
  // `at`: of the handing over, or of the writing when there is none.
  Minutes(app::Context& context, const Asked& asked, std::optional<Handover> handover, base::Moment at)
      : context_(context), asked_(asked), handover_(std::move(handover)), on_(base::date_in_viet_nam(at)) {}

  void write(documents::Document& paper) {
    const auto& seal = *asked_.seal;
    say(paper, "Căn cứ kế hoạch {} ({}); số liệu ngày {} đã nghiệm thu, bản có hiệu lực số {}.",
        "On the ground of the plan {} ({}); figures of {}, accepted, version {} in force.", asked_.round->name,
        asked_.round->code, base::format_vi(seal.reference_on), seal.sending);
    const auto when = handover_ ? documents::format_wall_clock(handover_->at) : std::string(ROOM);
    say(paper, "Hôm nay, {}, chúng tôi gồm:", "Today, {}, we are:", when);
    head(paper, "I. Bên giao", "I. Giving side");
    party(paper, giving_office(), text(&Handover::giver), text(&Handover::giver_position));
    head(paper, "II. Bên nhận", "II. Receiving side");
    party(paper, handover_ ? handover_->receiver_office : ROOM, text(&Handover::receiver),
          text(&Handover::receiver_position));
    head(paper, "III. Số liệu bàn giao", "III. Figures handed over");
    const auto all = columns(context_, asked_.lang);
    paper.body.emplace_back(figure_table(context_, asked_, all, figures_for(context_, asked_)));
    paper.meta.contains_confidential = shows_confidential(context_, all);
    head(paper, "IV. Gói dữ liệu", "IV. The package");
    files(paper);
    head(paper, "V. Trách nhiệm của bên nhận", "V. What the receiver is bound to");
    say(paper,
        "Kiểm tra mã SHA-256 của gói trước khi mở (mangnon package verify). Giữ bí mật đời sống riêng tư của trẻ em; "
        "chỉ dùng vào việc đã nêu trong kế hoạch; không sao chép, không chuyển cho người không có trách nhiệm.",
        "Checks the package's SHA-256 before opening it (mangnon package verify). Keeps the children's private life "
        "secret, uses the data for the plan's purpose only, copies nothing and passes nothing on.");
    say(paper, "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.", "Made in two copies, one for each side.");
    notes(paper, all);
  }

  void sign(documents::Document& paper) const {
    const auto note = in(asked_.lang, "(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)");
    const auto side = [&](const char* vi, const char* en, const std::string& name, const std::string& position) {
      documents::Signer signer{.titles = {in(asked_.lang, vi, en)}, .note = note};
      if (!handover_) return signer;
      signer.titles.push_back(capitals(position));
      signer.name = name;
      return signer;
    };
    paper.signature->left = side("BÊN GIAO", "GIVING SIDE", text(&Handover::giver), text(&Handover::giver_position));
    paper.signature->right =
        side("BÊN NHẬN", "RECEIVING SIDE", text(&Handover::receiver), text(&Handover::receiver_position));
    paper.signature->place_and_date.clear();
  }

 private:
  void head(documents::Document& paper, const char* vi, const char* en) const {
    paper.body.emplace_back(Heading{.text = in(asked_.lang, vi, en)});
  }
  template <class... Values>
  void say(documents::Document& paper, const char* vi, const char* en, const Values&... values) const {
    paper.body.emplace_back(Paragraph{.text = fmt::format(fmt::runtime(in(asked_.lang, vi, en)), values...)});
  }
  void party(documents::Document& paper, const std::string& office, const std::string& person,
             const std::string& position) const {
    say(paper, "{}. Đại diện: {}, {}.", "{}. Represented by {}, {}.", office, person, position);
  }
  [[nodiscard]] std::string text(domain::SensitiveText Handover::*member) const {
    return handover_ ? ((*handover_).*member).reveal() : std::string(ROOM);
  }
  // Who gives is what the unit had become on that day.
  [[nodiscard]] std::string giving_office() const {
    const auto giver = app::unit_on(*asked_.units, asked_.seal->unit, on_);
    const auto office = domain::office_of(context_.reg.reference().agencies, *asked_.units, giver, on_);
    return office ? office->issuing : asked_.units->find_latest(giver)->name;
  }

  void files(documents::Document& paper) const {
    if (!handover_) {
      say(paper, "Tên tệp: {}. Dung lượng: {}. SHA-256: {}. Vật mang: {}.",
          "File: {}. Size: {}. SHA-256: {}. Medium: {}.", ROOM, ROOM, ROOM, ROOM);
      return;
    }
    const auto medium = handover_->medium.empty() ? std::string(ROOM) : handover_->medium;
    say(paper, "Tệp: {}, {}. Vật mang: {}. Mã hóa: có; chỉ bên giữ khóa {} mở được.",
        "File: {}, {}. Medium: {}. Sealed: yes; only the holder of the key {} opens it.", handover_->file_name,
        size_text(handover_->file_size, asked_.lang), medium, wire::fingerprint(handover_->sealed_for));
    say(paper, "SHA-256 của gói: {}", "SHA-256 of the package: {}", handover_->file_digest);
    say(paper, "Ký số (Ed25519) bằng khóa {}.{}", "Signed (Ed25519) with the key {}.{}",
        wire::fingerprint(handover_->signer),
        handover_->has_children ? in(asked_.lang, " Có danh sách trẻ em.", " With the list of children.")
                                : in(asked_.lang, " Không có danh sách trẻ em.", " Without the list of children."));
    documents::Table table{
        .columns = {{.label = in(asked_.lang, "STT", "No."), .align = Align::centre},
                    {.key = "name", .label = in(asked_.lang, "Tệp trong gói", "File"), .align = Align::start},
                    {.key = "size", .label = in(asked_.lang, "Dung lượng (byte)", "Bytes")},
                    {.key = "sha256", .label = "SHA-256", .align = Align::start, .width_chars = 66}}};
    std::int64_t number = 0;
    for (const auto& file : handover_->files)
      table.rows.push_back({.key = file.name,
                            .cells = {documents::count_cell(++number), text_cell(file.name),
                                      documents::count_cell(file.size), text_cell(file.digest)}});
    paper.body.emplace_back(std::move(table));
  }

  void notes(documents::Document& paper, const std::vector<FigureColumn>& all) const {
    auto notes = hidden_notes(asked_.lang, all);
    notes.insert(notes.begin(),
                 in(asked_.lang, "HCĐB: hoàn cảnh đặc biệt. Tên các nhóm S, R, O ghi trong phụ lục 01 và 02 của gói.",
                    "The names of the groups S, R, O stand in appendices 01 and 02 of the package."));
    for (auto& note : seal_notes(asked_)) notes.push_back(std::move(note));
    paper.notes.insert(paper.notes.begin(), notes.begin(), notes.end());
  }

  app::Context& context_;
  const Asked& asked_;
  std::optional<Handover> handover_;
  base::Date on_;
};

}  // namespace

app::Outcome<documents::Document> make_bg(app::Context& context, const Asked& asked) {
  bool is_in_force = false;
  std::optional<Handover> handover;
  auto at = context.reg.clock().now();
  context.reg.store().read([&](storage::Transaction& transaction) {
    const auto* unit = asked.units->find(asked.seal->unit, asked.seal->map_on);
    for (auto& each : transaction.handovers().given(asked.round->code, unit->code))
      if (!handover && each.sending == asked.seal->sending) handover = std::move(each);
    if (handover) at = handover->at;
    is_in_force = was_in_force(transaction, asked, at);
  });
  if (!is_in_force) return app::refuse(app::HANDOVER_NOT_ACCEPTED, "sending");
  auto paper = blank_paper(context, asked,
                           {.label = "",
                            .title = in(asked.lang, "BIÊN BẢN BÀN GIAO CƠ SỞ DỮ LIỆU", "MINUTES OF HANDING OVER"),
                            .counted_in = ""});
  paper.title.attached_to.clear();
  Minutes minutes(context, asked, std::move(handover), at);
  minutes.write(paper);
  minutes.sign(paper);
  return paper;
}

}  // namespace mangnon::reports
