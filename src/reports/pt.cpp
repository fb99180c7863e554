#include "reports/pt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "app/failures.hpp"
#include "app/resurvey_failures.hpp"
#include "app/round_access.hpp"
#include "domain/fields.hpp"
#include "domain/signing.hpp"
#include "domain/unit_office.hpp"
#include "reports/child_text.hpp"
#include "reports/pt_forms.hpp"
#include "reports/sealed.hpp"

namespace mangnon::reports {

namespace {

using documents::Align;
using documents::Cell;
using documents::Heading;
using documents::Paragraph;
using documents::Row;
using documents::RowKind;
using documents::text_cell;
using domain::Agreement;

constexpr double WHOLE = 100;

void count(Agreement& agreement, const app::ComparedFact& fact) {
  ++agreement.checked;
  agreement.agreed += fact.agrees ? 1 : 0;
}

// "91,8 – 97,4"
std::string interval_text(Agreement agreement, domain::Confidence confidence, base::Lang lang) {
  const auto interval = domain::wilson(agreement, confidence);
  auto text = fmt::format("{:.1f} – {:.1f}", interval.low * WHOLE, interval.high * WHOLE);
  if (lang == base::Lang::vi) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string decision_text(Agreement agreement, base::Lang lang) {
  if (agreement.checked == 0) return in(lang, "-", "-");
  const auto& word = domain::word_of(domain::decide_resurvey(agreement));
  return in(lang, word.vi, word.en);
}

std::vector<documents::Column> rate_columns(base::Lang lang, std::vector<documents::Column> first,
                                            domain::Confidence confidence) {
  first.push_back({.key = "checked", .label = in(lang, "Số thông tin đã hỏi", "Facts asked")});
  first.push_back({.key = "agreed", .label = in(lang, "Khớp", "Agree")});
  first.push_back({.key = "differ", .label = in(lang, "Khác", "Differ")});
  first.push_back({.key = "rate", .label = in(lang, "Tỷ lệ khớp (%)", "Agreement (%)")});
  first.push_back({.key = "interval",
                   .label = fmt::format(fmt::runtime(in(lang, "Khoảng tin cậy {}% (Wilson)", "Interval {}% (Wilson)")),
                                        domain::code_of(confidence)),
                   .align = Align::centre,
                   .keeps_together = true});
  first.push_back({.key = "decision", .label = in(lang, "Kết luận", "Decision"), .align = Align::start});
  return first;
}

// A fact as people read it, from the form in which it is kept; a birth date as exactly as the record knew it.
std::string shown_value(const ChildText& words, std::string_view field, const std::string& value,
                        std::optional<domain::BirthPrecision> precision, base::Lang lang) {
  domain::ChildFacts facts{.birth_precision = precision};
  if (field == domain::RESURVEY_CODES || !domain::apply_change(facts, {std::string(field), value})) return value;
  if (field == "birth_date") return words.birth(facts);
  if (field == "sex") return in(lang, domain::word_of(*facts.sex).vi, domain::word_of(*facts.sex).en);
  if (field == "ethnicity") return words.ethnicity(facts);
  if (field == "living_with") return words.living_with(facts);
  if (field == "birth_registered") return value == "yes" ? in(lang, "Có", "Yes") : in(lang, "Không", "No");
  return value;
}

class Tables {
 public:
  Tables(const app::Context& context, const Asked& asked, const app::ResurveyResult& result)
      : asked_(asked), result_(result), words_(context.reg.reference(), asked.lang, asked.at.on) {}

  [[nodiscard]] documents::Table by_field() const {
    std::map<std::string, Agreement> counts;
    for (const auto& fact : result_.facts) count(counts[fact.field], fact);
    documents::Table table{.columns = rate_columns(asked_.lang,
                                                   {{.label = in(asked_.lang, "STT", "No."), .align = Align::centre},
                                                    {.key = "name",
                                                     .label = in(asked_.lang, "Trường thông tin", "Fact"),
                                                     .align = Align::start,
                                                     .width_chars = 24}},
                                                   result_.draw.confidence)};
    std::int64_t number = 0;
    for (const auto field : domain::RESURVEY_FIELDS) {
      const auto found = counts.find(std::string(field));
      if (found == counts.end()) continue;
      table.rows.push_back(row(std::string(field),
                               {documents::count_cell(++number), text_cell(resurvey_field_name(field, asked_.lang))},
                               found->second));
    }
    table.rows.push_back(total(1));
    return table;
  }

  [[nodiscard]] documents::Table by_investigator() const {
    // By the name first, for the order; two hamlets of one name stay two.
    std::map<std::tuple<std::string, domain::UnitId, std::string>, Agreement> counts;
    for (const auto& fact : result_.facts)
      count(counts[{place_of(fact), fact.household.hamlet, fact.investigator}], fact);
    documents::Table table{.columns = rate_columns(asked_.lang,
                                                   {{.label = in(asked_.lang, "STT", "No."), .align = Align::centre},
                                                    {.key = "hamlet",
                                                     .label = in(asked_.lang, "Thôn, bản, tổ dân phố", "Hamlet"),
                                                     .align = Align::start,
                                                     .keeps_together = true},
                                                    {.key = "investigator",
                                                     .label = in(asked_.lang, "Người phúc tra", "Investigator"),
                                                     .align = Align::start,
                                                     .keeps_together = true}},
                                                   result_.draw.confidence)};
    std::int64_t number = 0;
    for (const auto& [key, agreement] : counts) {
      const auto& [place, hamlet, investigator] = key;
      std::vector<Cell> first = {documents::count_cell(++number), text_cell(place), text_cell(investigator)};
      table.rows.push_back(row(hamlet.text() + "/" + investigator, std::move(first), agreement));
    }
    table.rows.push_back(total(2));
    return table;
  }

  [[nodiscard]] documents::Table discrepancies() const {
    documents::Table table{
        .columns = {
            {.label = in(asked_.lang, "STT", "No."), .align = Align::centre},
            {.key = "household", .label = in(asked_.lang, "Hộ", "Household"), .align = Align::centre},
            {.key = "child",
             .label = in(asked_.lang, "Trẻ em", "Child"),
             .align = Align::start,
             .keeps_together = true},
            {.key = "field", .label = in(asked_.lang, "Trường thông tin", "Fact"), .align = Align::start},
            {.key = "held", .label = in(asked_.lang, "Giá trị trong sổ", "In the register"), .align = Align::start},
            {.key = "found", .label = in(asked_.lang, "Giá trị phúc tra", "Found"), .align = Align::start},
            {.key = "agrees", .label = in(asked_.lang, "Khớp (C/K)", "Agrees"), .align = Align::centre}}};
    std::int64_t number = 0;
    for (const auto& fact : result_.facts) {
      if (fact.agrees) continue;
      const auto& child = child_of(fact.child);
      const auto household = child.home.number ? fmt::format("{:03}", *child.home.number) : std::string();
      const auto shown = [&](const std::string& value, std::optional<domain::BirthPrecision> precision = {}) {
        const auto text =
            value.empty() ? std::string() : shown_value(words_, fact.field, value, precision, asked_.lang);
        return text_cell(text.empty() ? "-" : text);  // what may not be told looks like what is not stated
      };
      table.rows.push_back(
          {.key = fact.child.text(),
           .cells = {documents::count_cell(++number), text_cell(household), text_cell(child.facts.full_name.reveal()),
                     text_cell(resurvey_field_name(fact.field, asked_.lang)),
                     shown(fact.held, child.facts.birth_precision), shown(fact.found),
                     text_cell(in(asked_.lang, "K", "no"))}});
    }
    return table;
  }

 private:
  [[nodiscard]] Row row(std::string key, std::vector<Cell> first, Agreement agreement) const {
    Row row{.key = std::move(key), .cells = std::move(first)};
    row.cells.push_back(documents::count_cell(agreement.checked));
    row.cells.push_back(documents::count_cell(agreement.agreed));
    row.cells.push_back(documents::count_cell(agreement.checked - agreement.agreed));
    row.cells.push_back(documents::percent_cell(agreement.agreed, agreement.checked, 1));
    row.cells.push_back(text_cell(interval_text(agreement, result_.draw.confidence, asked_.lang)));
    row.cells.push_back(text_cell(decision_text(agreement, asked_.lang)));
    return row;
  }
  [[nodiscard]] Row total(std::size_t names) const {
    std::vector<Cell> first(names + 1);
    first[1] = text_cell(in(asked_.lang, "Tất cả", "All"));
    auto all = row("all", std::move(first), result_.agreement());
    all.kind = RowKind::total;
    return all;
  }
  [[nodiscard]] std::string place_of(const app::ComparedFact& fact) const {
    const auto* hamlet = asked_.units->find(fact.household.hamlet, asked_.at.geography_on);
    if (hamlet == nullptr) hamlet = asked_.units->find_latest(fact.household.hamlet);
    return hamlet == nullptr ? std::string() : hamlet->name;
  }
  [[nodiscard]] const app::SampledChild& child_of(domain::ChildId id) const {
    return *std::find_if(result_.children.begin(), result_.children.end(),
                         [&](const auto& each) { return each.child == id; });
  }

  const Asked& asked_;
  const app::ResurveyResult& result_;
  ChildText words_;
};

void write_result(documents::Document& paper, const app::Context& context, const Asked& asked,
                  const app::ResurveyResult& result) {
  const auto say = [&](const char* vi, const char* en, const auto&... values) {
    paper.body.emplace_back(Paragraph{.text = fmt::format(fmt::runtime(in(asked.lang, vi, en)), values...)});
  };
  const auto head = [&](const char* vi, const char* en) {
    paper.body.emplace_back(Heading{.text = in(asked.lang, vi, en)});
  };
  const Tables tables(context, asked, result);
  paper.body.emplace_back(Paragraph{.text = sample_text(result, asked.lang)});
  say("Đã có kết quả của {} hộ trên {} hộ trong mẫu.", "Results of {} of the {} households of the sample.",
      result.visited, result.sample.size());
  head("I. Theo trường thông tin", "I. By fact");
  paper.body.emplace_back(tables.by_field());
  head("II. Theo thôn và người phúc tra", "II. By hamlet and investigator");
  paper.body.emplace_back(tables.by_investigator());
  head("III. Những chỗ khác nhau", "III. Discrepancies");
  if (auto differing = tables.discrepancies(); differing.rows.empty())
    say("Không có chỗ nào khác.", "None.");
  else
    paper.body.emplace_back(std::move(differing));
  head("IV. Kết luận", "IV. Decision");
  say("{} (khớp từ 95% trở lên: chấp nhận; dưới 85%: điều tra lại; còn lại: sửa chỗ sai).",
      "{} (95% or more agree: accept; fewer than 85%: survey again; else: correct).",
      decision_text(result.agreement(), asked.lang));
}

// The office that asked again stands at the head and signs: directly above the commune, or what it had become.
void head_by_appraiser(documents::Document& paper, const app::Context& context, const Asked& asked, base::Date on) {
  const auto above = asked.units->parent_of(app::unit_on(*asked.units, asked.seal->unit, on), on);
  const auto office =
      above ? domain::office_of(context.reg.reference().agencies, *asked.units, *above, on) : std::nullopt;
  if (!office) return;
  paper.header.superior = capitals(office->superior);
  paper.header.issuer = capitals(office->issuing);
  paper.title.attached_to.clear();
  paper.signature->right->titles.clear();
  for (const auto& line : domain::signing_lines(*office, domain::SigningCapacity::head, ""))
    paper.signature->right->titles.push_back(capitals(line));
  paper.signature->place_and_date = office->place + in(asked.lang, ", ngày … tháng … năm …", ", date …");
}

}  // namespace

app::Outcome<documents::Document> make_pt(app::Context& context, const Asked& asked) {
  const auto* unit = asked.units->find(asked.at.unit, asked.at.geography_on);
  if (unit->level != domain::UnitLevel::commune) return app::refuse(app::UNIT_TOO_WIDE, "unit", {"PT"});
  std::optional<app::ResurveyResult> result;
  context.reg.store().read(
      [&](storage::Transaction& transaction) { result = app::resurvey_result(context, transaction, *asked.seal); });
  if (!result) return app::refuse(app::RESURVEY_NOT_DRAWN, "unit");
  auto paper = blank_paper(context, asked,
                           {.label = in(asked.lang, "Biểu PT", "Form PT"),
                            .title = asked.blank ? in(asked.lang, "PHIẾU PHÚC TRA", "FORMS OF THE RE-SURVEY")
                                                 : in(asked.lang, "KẾT QUẢ PHÚC TRA", "RESULT OF THE RE-SURVEY"),
                            .counted_in = asked.blank ? "" : in(asked.lang, "Đơn vị tính: thông tin", "Unit: facts")});
  paper.title.subtitles.insert(paper.title.subtitles.begin(), asked.round->name);
  paper.meta.contains_confidential = true;
  if (asked.blank) {
    add_blind_forms(paper, context, asked, *result);
    paper.notes = {sample_text(*result, asked.lang)};
    paper.signature.reset();
    return paper;
  }
  head_by_appraiser(paper, context, asked, base::date_in_viet_nam(result->draw.at));
  write_result(paper, context, asked, *result);
  auto notes = seal_notes(asked);
  paper.notes.insert(paper.notes.begin(), notes.begin(), notes.end());
  return paper;
}

}  // namespace mangnon::reports
