#include "documents/xlsx/xlsx_writer.hpp"

#include <fmt/format.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <system_error>

#include "documents/failures.hpp"
#include "documents/furniture.hpp"
#include "documents/xlsx/paper_sheet.hpp"
#include "documents/xlsx/sheet_name.hpp"
#include "documents/xlsx/xlsx_text.hpp"

namespace mangnon::documents::xlsx {

namespace {

constexpr Look PLAIN{.size_pt = 12};
constexpr std::size_t SIGNATURE_ROWS = 4;  // room for hand and seal

// The library writes files only; this folder is readable by us alone and goes away with everything in it.
class PrivateFolder {
 public:
  PrivateFolder() : path_((std::filesystem::temp_directory_path() / "mangnon-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) path_.clear();
  }
  ~PrivateFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// What goes on one sheet: prose, then the table, then (on the last sheet) prose again.
struct SheetPlan {
  std::vector<const Block*> before;
  const Table* table = nullptr;
  std::vector<const Block*> after;
};

std::vector<SheetPlan> plan_of(const Document& document) {
  std::vector<SheetPlan> sheets(1);
  std::vector<const Block*> blocks;
  for (const auto* part : {&document.body, &document.annexes})
    for (const Block& block : *part) blocks.push_back(&block);
  for (const Block* each : blocks) {
    const Block& block = *each;
    if (sheets.back().table != nullptr) {
      sheets.back().after.push_back(&block);
      if (!std::holds_alternative<Table>(block)) continue;
      SheetPlan next{.before = std::move(sheets.back().after), .table = std::get_if<Table>(&block)};
      next.before.pop_back();
      sheets.back().after.clear();
      sheets.push_back(std::move(next));
    } else if (const auto* table = std::get_if<Table>(&block)) {
      sheets.back().table = table;
    } else {
      sheets.back().before.push_back(&block);
    }
  }
  return sheets;
}

std::string sheet_name(const SheetPlan& plan, const Document& document, std::set<std::string>& taken) {
  const std::string wish =
      plan.table != nullptr && !plan.table->caption.empty() ? plan.table->caption : document.meta.report_code;
  const auto name = fit_sheet_name(wish, SHEET_NAME_CHARS - 4);
  std::string unique = name;
  for (int number = 2; !taken.insert(unique).second; ++number) unique = fmt::format("{} {}", name, number);
  return unique;
}

void add_office_head(PaperSheet& sheet, const OfficeHeader& header) {
  const Look plain{.size_pt = 12, .align = Align::centre};
  const Look bold{.size_pt = 12, .bold = true, .align = Align::centre};
  const Look italic{.size_pt = 12, .italic = true, .align = Align::centre};
  const bool two_lines = !header.superior.empty();
  sheet.add_halves(two_lines ? header.superior : header.issuer, two_lines ? plain : bold, header.national_name, bold);
  sheet.add_halves(two_lines ? header.issuer : header.number, two_lines ? bold : plain, header.motto, bold);
  sheet.add_halves(two_lines ? header.number : header.about, plain, header.place_and_date, italic);
  if (two_lines && !header.about.empty()) sheet.add_halves(header.about, plain, "", plain);
}

void add_title(PaperSheet& sheet, const TitleBlock& title, bool is_named) {
  const Look bold{.size_pt = 13, .bold = true, .align = Align::centre};
  const Look italic{.size_pt = 12, .italic = true, .align = Align::centre};
  sheet.add_line(title.label, bold);
  if (is_named) sheet.add_line(title.title, bold);
  for (const std::string& line : title.subtitles) sheet.add_line(line, bold);
  sheet.add_line(title.attached_to, italic);
  sheet.add_line(title.reference, italic);
  sheet.add_line(title.counted_in, {.size_pt = 12, .italic = true, .align = Align::end});
}

Look look_of(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::normal:
      return PLAIN;
    case ParagraphStyle::bold:
      return {.size_pt = 12, .bold = true};
    case ParagraphStyle::italic:
      return {.size_pt = 12, .italic = true};
    case ParagraphStyle::note:
      return {.size_pt = 11, .italic = true};
    case ParagraphStyle::right:
      return {.size_pt = 12, .align = Align::end};
    case ParagraphStyle::centred:
      return {.size_pt = 12, .align = Align::centre};
  }
  return PLAIN;
}

void add_prose(PaperSheet& sheet, const std::vector<const Block*>& blocks) {
  for (const Block* block : blocks) {
    if (const auto* heading = std::get_if<Heading>(block)) {
      sheet.add_line(heading->text, {.size_pt = 12, .bold = true, .italic = heading->level > 2});
    } else if (const auto* paragraph = std::get_if<Paragraph>(block)) {
      sheet.add_line(paragraph->text, look_of(paragraph->style));
    } else if (const auto* cover = std::get_if<Cover>(block)) {
      add_office_head(sheet, cover->header);
      add_title(sheet, cover->title, cover->header.about.empty());
      for (const std::string& line : cover->lines) sheet.add_line(line, {.size_pt = 12, .align = Align::centre});
    } else if (const auto* annex = std::get_if<AnnexHead>(block)) {
      add_title(sheet, annex->title, true);
    } else if (const auto* head = std::get_if<SheetHead>(block)) {
      sheet.add_line(head->title, {.size_pt = 12, .bold = true});
      for (const std::string& line : head->lines) sheet.add_line(line, PLAIN);
    }
  }
}

void add_signatures(PaperSheet& sheet, const SignatureBlock& block, base::Lang lang) {
  const Look bold{.size_pt = 12, .bold = true, .align = Align::centre};
  const Look italic{.size_pt = 12, .italic = true, .align = Align::centre};
  const Signer left = block.left.value_or(Signer{});
  const Signer right = block.right.value_or(Signer{});
  sheet.skip_rows(1);
  if (!block.place_and_date.empty()) sheet.add_halves("", italic, block.place_and_date, italic);
  for (std::size_t i = 0; i < std::max(left.titles.size(), right.titles.size()); ++i) {
    sheet.add_halves(i < left.titles.size() ? left.titles[i] : "", bold, i < right.titles.size() ? right.titles[i] : "",
                     bold);
  }
  sheet.add_halves(left.note, italic, right.note, italic);
  sheet.skip_rows(SIGNATURE_ROWS);
  sheet.add_halves(left.name, bold, right.name, bold);
  if (!block.recipients.empty()) sheet.add_line(recipients_word(lang), {.size_pt = 12, .bold = true, .italic = true});
  for (const std::string& line : block.recipients) sheet.add_line(line, {.size_pt = 11});
}

void add_end(PaperSheet& sheet, const Document& document, base::Lang lang) {
  if (!document.notes.empty()) sheet.add_line(notes_word(lang), {.size_pt = 11, .bold = true, .italic = true});
  for (const std::string& note : document.notes) sheet.add_line("- " + note, {.size_pt = 11, .italic = true});
  if (document.signature) add_signatures(sheet, *document.signature, lang);
  sheet.skip_rows(1);
  sheet.add_line(provenance_line(document.meta, lang), {.size_pt = 9, .italic = true});
}

base::Result<void> fill(lxw_workbook* workbook, const Document& document, base::Lang lang) {
  PaperFormats formats(workbook);
  const auto plans = plan_of(document);
  std::set<std::string> names;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const SheetPlan& plan = plans[i];
    lxw_worksheet* worksheet = workbook_add_worksheet(workbook, sheet_name(plan, document, names).c_str());
    if (worksheet == nullptr) return base::fail(DOCUMENT_NOT_WRITTEN, {}, {"worksheet"});
    auto columns = plan.table != nullptr ? sheet_columns(*plan.table, lang)
                                         : std::vector<SheetColumn>{{.width_chars = 45}, {.width_chars = 45}};
    PaperSheet sheet(worksheet, formats, std::move(columns), document.page);
    if (i == 0) {
      if (document.meta.contains_confidential) sheet.add_line(confidentiality_line(lang), {.size_pt = 9, .bold = true});
      if (!has_own_head(document)) {
        add_office_head(sheet, document.header);
        add_title(sheet, document.title, document.header.about.empty());
      }
    }
    add_prose(sheet, plan.before);
    if (plan.table != nullptr) {
      sheet.add_line(plan.table->caption, {.size_pt = 12, .bold = true});
      sheet.add_table(*plan.table, lang);
    }
    add_prose(sheet, plan.after);
    if (i + 1 == plans.size()) add_end(sheet, document, lang);
    if (!sheet.problem().empty()) return base::fail(DOCUMENT_NOT_WRITTEN, {}, {sheet.problem()});
  }
  return {};
}

}  // namespace

base::Result<std::string> write_xlsx(const Document& document, base::Lang lang) {
  check_document(document);
  for (const Table* table : tables_of(document)) {
    if (table->rows.size() <= PAPER_ROWS) continue;
    return base::fail(DOCUMENT_TOO_LARGE, {}, {std::to_string(table->rows.size()), std::to_string(PAPER_ROWS)});
  }
  const std::size_t tables = tables_of(document).size();
  if (tables > PAPER_TABLES) return base::fail(DOCUMENT_MANY_TABLES, {}, {std::to_string(tables)});
  const PrivateFolder folder;
  if (folder.path().empty()) return base::fail(DOCUMENT_NOT_WRITTEN, {}, {"mkdtemp"});
  const std::string path = folder.path() + "/paper.xlsx";
  std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> workbook(workbook_new(path.c_str()), lxw_workbook_free);
  if (!workbook) return base::fail(DOCUMENT_NOT_WRITTEN, {}, {"workbook"});
  std::string title = cell_text(document.title.title);
  lxw_doc_properties properties = {};
  properties.title = title.data();
  properties.created = document.meta.generated_at.us / 1'000'000;
  workbook_set_properties(workbook.get(), &properties);
  MANGNON_CHECKED(fill(workbook.get(), document, lang));
  if (const lxw_error error = workbook_close(workbook.release()); error != LXW_NO_ERROR) {
    return base::fail(DOCUMENT_NOT_WRITTEN, {}, {lxw_strerror(error)});
  }
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (bytes.empty()) return base::fail(DOCUMENT_NOT_WRITTEN, {}, {"read"});
  return bytes;
}

}  // namespace mangnon::documents::xlsx
