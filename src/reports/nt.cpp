#include "reports/nt.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/round_access.hpp"
#include "app/sending_differences.hpp"
#include "app/sight.hpp"
#include "domain/sending_failures.hpp"
#include "domain/unit_office.hpp"
#include "reports/group_names.hpp"
#include "reports/sealed.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Heading;
using documents::Paragraph;
using documents::text_cell;
using domain::SendingStep;
using domain::StepKind;

// What the steps say of the sending that the minutes are about.
struct Story {
  SendingStep accepted{};
  std::optional<SendingStep> resurvey{};  // the latest before the acceptance
  std::size_t comments = 0;
};

std::optional<Story> story_of(storage::Transaction& transaction, const Asked& asked) {
  Story story;
  bool is_accepted = false;
  std::vector<SendingStep> before;
  for (const auto& step : transaction.sendings().steps_of(asked.round->id, asked.seal->unit)) {
    if (!is_accepted) before.push_back(step);
    if (step.kind != StepKind::accepted || step.sending != asked.seal->sending) continue;
    story.accepted = step;
    is_accepted = true;
  }
  story.resurvey = domain::fold_sending(before, false).resurvey;
  for (const auto& comment : transaction.sendings().comments(asked.round->id, asked.seal->unit))
    story.comments += comment.sending <= asked.seal->sending ? 1 : 0;
  return is_accepted ? std::optional(story) : std::nullopt;
}

struct Named {
  const char* key;
  const char* vi;
  const char* en;
};
constexpr Named NAMED[] = {{"households", "Số hộ có trẻ em", "Households with children"},
                           {"children", "Tổng số trẻ em dưới 16 tuổi", "Children under 16"},
                           {"male", "Trong đó: nam", "Of them male"},
                           {"female", "Trong đó: nữ", "Of them female"},
                           {"special", "Trẻ em có hoàn cảnh đặc biệt (người)", "In special circumstances (persons)"},
                           {"assisted", "Trong đó: được trợ giúp", "Of them assisted"},
                           {"at_risk", "Trẻ em có nguy cơ (người)", "At risk (persons)"},
                           {"other", "Trẻ em khác (người)", "Others (persons)"}};

std::string name_of(const app::Context& context, const std::string& key, base::Lang lang) {
  const auto* named =
      std::find_if(std::begin(NAMED), std::end(NAMED), [&](const Named& each) { return each.key == key; });
  if (named != std::end(NAMED)) return in(lang, named->vi, named->en);
  const auto* entry = context.reg.reference().codebook.find(key);
  return entry == nullptr ? std::string() : entry->code + ". " + group_name(*entry, lang);
}

// Totals, and each group that holds anybody.
documents::Table totals(const app::Context& context, const Asked& asked, const tabulation::Figures& figures) {
  documents::Table table{
      .columns = {
          {.label = in(asked.lang, "STT", "No."), .align = Align::centre},
          {.key = "name", .label = in(asked.lang, "Chỉ tiêu", "Figure"), .align = Align::start, .width_chars = 50},
          {.key = "count", .label = in(asked.lang, "Số liệu nghiệm thu", "Accepted")}}};
  std::int64_t number = 0;
  for (const auto& [key, count] : app::cells_seen(context, figures)) {
    const bool is_group = context.reg.reference().codebook.find(key) != nullptr;
    const auto name = name_of(context, key, asked.lang);
    if (name.empty() || (is_group && count == 0)) continue;
    table.rows.push_back(
        {.key = key, .cells = {documents::count_cell(++number), text_cell(name), documents::count_cell(count)}});
  }
  return table;
}

std::string office_name(const app::Context& context, const Asked& asked, domain::UnitId unit, base::Date on) {
  const auto office = domain::office_of(context.reg.reference().agencies, *asked.units, unit, on);
  const auto* version = asked.units->find(unit, on);
  if (office) return office->issuing;
  return version == nullptr ? std::string() : version->name;
}

// Directly above the unit, or what it had become, on the day of acceptance.
domain::UnitId appraiser_then(const Asked& asked, base::Date on) {
  return asked.units->parent_of(app::unit_on(*asked.units, asked.seal->unit, on), on).value_or(domain::UnitId{});
}

class Minutes {
 public:
  Minutes(app::Context& context, const Asked& asked, Story story)
      : context_(context), asked_(asked), story_(std::move(story)), on_(base::date_in_viet_nam(story_.accepted.at)) {}

  void write(documents::Document& paper) {
    const auto& seal = *asked_.seal;
    say(paper, "Căn cứ kế hoạch {} ({}), thời điểm số liệu ngày {}.",
        "On the ground of the plan {} ({}), figures of {}.", asked_.round->name, asked_.round->code,
        base::format_vi(seal.reference_on));
    say(paper, "Hôm nay, ngày {}, chúng tôi gồm:", "Today, {}, we are:", base::format_vi(on_));
    head(paper, "I. Bên nghiệm thu", "I. Accepting side");
    say(paper, "{}. Đại diện: {}, {}.", "{}. Represented by {}, {}.",
        office_name(context_, asked_, appraiser_then(asked_, on_), on_), story_.accepted.person.reveal(),
        story_.accepted.position.reveal());
    head(paper, "II. Bên giao số liệu", "II. Handing side");
    say(paper, "{}. Đại diện: {}, {}.", "{}. Represented by {}, {}.",
        office_name(context_, asked_, seal.unit, seal.map_on), seal.person.reveal(), seal.position.reveal());
    head(paper, "III. Số liệu nghiệm thu", "III. Accepted figures");
    paper.body.emplace_back(totals(context_, asked_, figures_for(context_, asked_).total));
    head(paper, "IV. Kết quả kiểm tra", "IV. What was checked");
    say(paper, "Lỗi logic mức E khi nghiệm thu: 0. Ý kiến thẩm định đã trả lời: {}.",
        "Errors open at acceptance: 0. Comments, all answered: {}.", story_.comments);
    resurvey(paper);
    if (!story_.accepted.note.reveal().empty())
      say(paper, "Nhận xét: {}.", "Remark: {}.", story_.accepted.note.reveal());
    head(paper, "V. Kết luận", "V. Conclusion");
    say(paper, "Đạt. Số liệu lần gửi {} là bản có hiệu lực số {}.", "Accepted. Sending {} is version {} in force.",
        seal.sending, seal.sending);
    say(paper, "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.", "Made in two copies, one for each side.");
  }

  void sign(documents::Document& paper) const {
    const auto note = in(asked_.lang, "(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)");
    const auto signer = [&](const char* vi, const char* en, const SendingStep& step) {
      return documents::Signer{.titles = {in(asked_.lang, vi, en), capitals(step.position.reveal())},
                               .note = note,
                               .name = step.person.reveal()};
    };
    const SendingStep handing{.person = asked_.seal->person, .position = asked_.seal->position};
    paper.signature->left = signer("BÊN GIAO SỐ LIỆU", "HANDING SIDE", handing);
    paper.signature->right = signer("BÊN NGHIỆM THU", "ACCEPTING SIDE", story_.accepted);
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
  void resurvey(documents::Document& paper) const {
    if (!story_.resurvey) {
      say(paper, "Phúc tra: không yêu cầu.", "Re-survey: none asked for.");
      return;
    }
    const auto& found = *story_.resurvey;
    say(paper, "Phúc tra {} hộ: {} trên {} thông tin khớp với sổ.",
        "Re-survey of {} households: {} of {} facts as in the register.", found.households, found.facts_agreed,
        found.facts_checked);
  }

  app::Context& context_;
  const Asked& asked_;
  Story story_;
  base::Date on_;
};

}  // namespace

app::Outcome<documents::Document> make_nt(app::Context& context, const Asked& asked) {
  std::optional<Story> story;
  context.reg.store().read([&](storage::Transaction& transaction) { story = story_of(transaction, asked); });
  if (!story) return app::refuse(domain::SENDING_NOT_ACCEPTED, "sending");
  auto paper = blank_paper(
      context, asked,
      {.label = "", .title = in(asked.lang, "BIÊN BẢN NGHIỆM THU SỐ LIỆU", "MINUTES OF ACCEPTANCE"), .counted_in = ""});
  paper.page.orientation = documents::Orientation::portrait;
  paper.title.attached_to.clear();
  const auto on = base::date_in_viet_nam(story->accepted.at);
  if (const auto office =
          domain::office_of(context.reg.reference().agencies, *asked.units, appraiser_then(asked, on), on)) {
    paper.header.superior = capitals(office->superior);
    paper.header.issuer = capitals(office->issuing);
  }
  Minutes minutes(context, asked, *std::move(story));
  minutes.write(paper);
  minutes.sign(paper);
  paper.meta.contains_confidential = app::may_know(context.actor.role, domain::Secrecy::restricted);
  auto notes = seal_notes(asked);
  paper.notes.insert(paper.notes.begin(), notes.begin(), notes.end());
  return paper;
}

}  // namespace mangnon::reports
