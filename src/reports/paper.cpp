#include "reports/paper.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.hpp"
#include "domain/unit_office.hpp"
#include "names/unicode.hpp"

namespace mangnon::reports {

namespace {

using domain::Office;
using domain::UnitVersion;

const UnitVersion& unit_of(const Asked& asked) {
  const auto* unit = asked.units->find(asked.at.unit, asked.at.geography_on);
  MANGNON_CHECK(unit != nullptr);
  return *unit;
}

// The office that issues the paper on the day of its map; the bare unit when the list has none for that day.
Office office_for(const app::Context& context, const Asked& asked) {
  const auto& agencies = context.reg.reference().agencies;
  const auto office = domain::office_of(agencies, *asked.units, asked.at.unit, asked.at.geography_on);
  if (office) return *office;
  return {
      .superior = "", .issuing = unit_of(asked).name, .place = unit_of(asked).short_name, .sign_for = "", .signer = ""};
}

std::string reference_line(const Asked& asked) {
  if (!asked.report.has_period)
    return in(asked.lang, "Thời điểm số liệu: ", "Reference date: ") + base::format_vi(asked.at.on);
  return fmt::format(fmt::runtime(in(asked.lang, "Kỳ số liệu: từ ngày {} đến ngày {}", "Period: from {} to {}")),
                     base::format_vi(asked.from), base::format_vi(asked.at.on));
}

documents::TitleBlock title_block(const Asked& asked, const PaperTexts& texts, const Office& office) {
  const bool of_a_leaf = domain::is_leaf_level(unit_of(asked).level);
  const auto& issuer = of_a_leaf ? office.superior : office.issuing;
  return {.label = texts.label,
          .title = texts.title,
          .subtitles = {place_text(asked, asked.at.unit, asked.units->nation())},
          .attached_to = fmt::format(fmt::runtime(in(asked.lang, "(Kèm theo Báo cáo số … ngày … của {})",
                                                     "(Attached to report no. … of … by {})")),
                                     issuer),
          .reference = reference_line(asked),
          .counted_in = texts.counted_in};
}

documents::SignatureBlock signatures(base::Lang lang, const Office& office) {
  documents::Signer head{.titles = {},
                         .note = in(lang, "(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)")};
  for (const auto& line : {office.sign_for, office.signer})
    if (!line.empty()) head.titles.push_back(capitals(line));
  if (head.titles.empty()) head.titles = {in(lang, "THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE OFFICE")};
  return {.left = documents::Signer{.titles = {in(lang, "NGƯỜI LẬP BIỂU", "PREPARED BY")},
                                    .note = in(lang, "(Ký, ghi rõ họ tên)", "(Signature, full name)")},
          .right = std::move(head),
          .place_and_date = office.place + in(lang, ", ngày … tháng … năm …", ", date …"),
          .recipients = {}};
}

// The day of the newest of the reference files with these names.
std::optional<base::Date> edition_of(const app::Reference& reference, std::string_view beginning) {
  std::optional<base::Date> newest;
  for (const auto& [name, edition_on] : reference.editions)
    if (name.starts_with(beginning)) newest = std::max(newest.value_or(edition_on), edition_on);
  return newest;
}

struct Editions {
  std::string codes;
  std::string units;
};
Editions editions(const app::Context& context) {
  const auto text = [&](std::string_view beginning) {
    const auto edition = edition_of(context.reg.reference(), beginning);
    return edition ? base::format_vi(*edition) : std::string("-");
  };
  return {.codes = text("codebook_"), .units = text("units_")};
}

std::vector<std::string> origin_notes(const Asked& asked, const Editions& lists) {
  const auto map_day = base::format_vi(asked.at.geography_on);
  const std::string map = asked.at.geography_on == asked.at.on
                              ? in(asked.lang, "Đơn vị theo địa giới hành chính ngày {0}.", "Units as of {0}.")
                              : in(asked.lang, "Số liệu ngày {1} sắp xếp theo địa giới hành chính ngày {0}.",
                                   "Figures of {1}, arranged by the units of {0}.");
  return {fmt::format(fmt::runtime(map), map_day, base::format_vi(asked.at.on)),
          fmt::format(
              fmt::runtime(in(asked.lang, "Danh mục hoàn cảnh: bản ngày {}; danh mục đơn vị hành chính: bản ngày {}.",
                              "Code list of circumstances: edition of {}; list of units: edition of {}.")),
              lists.codes, lists.units)};
}

}  // namespace

std::string capitals(std::string_view text) {
  constexpr std::string_view SMALL_D = "đ";
  constexpr std::string_view CAPITAL_D = "Đ";
  std::string letters = names::decompose(text);
  for (char& letter : letters)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  for (auto at = letters.find(SMALL_D); at != std::string::npos; at = letters.find(SMALL_D, at))
    letters.replace(at, SMALL_D.size(), CAPITAL_D);
  return names::compose(letters);
}

std::string place_text(const Asked& asked, domain::UnitId unit, domain::UnitId within) {
  const auto on = asked.at.geography_on;
  std::string text = asked.units->find(unit, on)->name;
  for (const auto& above : asked.units->ancestors_of(unit, on)) {
    if (above == within) break;
    text += ", " + domain::name_in_sentence(*asked.units->find(above, on));
  }
  return text;
}

documents::Document blank_paper(app::Context& context, const Asked& asked, const PaperTexts& texts) {
  const Office office = office_for(context, asked);
  const Editions lists = editions(context);
  documents::Document document;
  document.page.orientation = documents::Orientation::landscape;
  document.header.superior = capitals(office.superior);
  document.header.issuer = capitals(office.issuing);
  document.title = title_block(asked, texts, office);
  document.notes = origin_notes(asked, lists);
  document.signature = signatures(asked.lang, office);
  document.meta = {.report_code = std::string(asked.report.code),
                   .unit_code = unit_of(asked).code,
                   .unit_name = unit_of(asked).name,
                   .on = asked.at.on,
                   .from = asked.report.has_period ? std::optional(asked.from) : std::nullopt,
                   .known_at = asked.at.known_at,
                   .code_list_version = lists.codes,
                   .generated_at = asked.printed_at};
  return document;
}

void say_training(documents::Document& paper, base::Lang lang) {
  const auto text = in(lang, "TẬP HUẤN – SỐ LIỆU KHÔNG CÓ THẬT", "TRAINING – NOTHING HERE IS REAL");
  paper.title.subtitles.insert(paper.title.subtitles.begin(), text);
  for (auto& block : paper.body)
    if (auto* cover = std::get_if<documents::Cover>(&block))
      cover->title.subtitles.insert(cover->title.subtitles.begin(), text);
  paper.notes.push_back(text);
}

}  // namespace mangnon::reports
