#include "documents/text/text_writer.hpp"

#include <algorithm>

#include "documents/format.hpp"
#include "documents/furniture.hpp"
#include "documents/text/text_table.hpp"

namespace mangnon::documents::text {

namespace {

constexpr std::size_t PAGE_WIDTH = 96;  // of prose; tables may be wider
constexpr std::size_t HALF = PAGE_WIDTH / 2;

using Lines = std::vector<std::string>;

std::string line_of(std::string_view text, Align align = Align::start) {
  std::string result;
  for (const std::string& line : wrapped(text, PAGE_WIDTH)) {
    std::string placed = aligned(line, PAGE_WIDTH, align);
    placed.erase(placed.find_last_not_of(' ') + 1);
    result += placed + "\n";
  }
  return result;
}

std::string side_by_side(const Lines& left, const Lines& right) {
  std::string text;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string line = aligned(i < left.size() ? left[i] : "", HALF, Align::centre) +
                       aligned(i < right.size() ? right[i] : "", HALF, Align::centre);
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

// The given lines in order, without the empty ones.
Lines filled(std::initializer_list<std::string> lines) {
  Lines result;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    for (std::string& part : wrapped(line, HALF - 2)) result.push_back(std::move(part));
  }
  return result;
}

std::string office_text(const OfficeHeader& header) {
  return side_by_side(filled({header.superior, header.issuer, header.number, header.about}),
                      filled({header.national_name, header.motto, header.place_and_date}));
}

std::string title_text(const TitleBlock& title, bool is_named) {
  std::string text;
  if (!title.label.empty()) text += line_of(title.label);
  if (is_named) text += line_of(title.title);
  for (const std::string& line : title.subtitles) text += line_of(line);
  for (const std::string* line : {&title.attached_to, &title.reference, &title.counted_in}) {
    if (!line->empty()) text += line_of(*line);
  }
  return text;
}

struct BlockText {
  base::Lang lang;

  std::string operator()(const Heading& heading) const { return "\n" + line_of(heading.text); }

  std::string operator()(const Paragraph& paragraph) const {
    switch (paragraph.style) {
      case ParagraphStyle::normal:
      case ParagraphStyle::bold:
      case ParagraphStyle::italic:
      case ParagraphStyle::note:
        return line_of(paragraph.text);
      case ParagraphStyle::right:
        return line_of(paragraph.text, Align::end);
      case ParagraphStyle::centred:
        return line_of(paragraph.text, Align::centre);
    }
    return {};
  }

  std::string operator()(const Table& table) const {
    return (table.caption.empty() ? "" : "\n" + line_of(table.caption)) + table_text(table, lang);
  }

  std::string operator()(const PageBreak&) const { return "\n"; }

  std::string operator()(const Cover& cover) const {
    std::string text = office_text(cover.header) + "\n" + title_text(cover.title, cover.header.about.empty()) + "\n";
    for (const std::string& line : cover.lines) text += line_of(line);
    return text + line_of(cover.part);
  }
  std::string operator()(const AnnexHead& head) const { return "\n" + title_text(head.title, true) + "\n"; }
  std::string operator()(const SheetHead& head) const {
    std::string text = "\n" + line_of(head.title);
    for (const std::string& line : head.lines) text += line_of(line);
    return head.code.empty() ? text : text + line_of("[" + head.code + "]");
  }
};

Lines signer_lines(const std::optional<Signer>& signer) {
  Lines lines;
  if (!signer) return lines;
  for (const std::string& title : signer->titles) lines.push_back(title);
  if (!signer->note.empty()) lines.push_back(signer->note);
  lines.emplace_back();
  lines.push_back(signer->name);
  return lines;
}

std::string signature_text(const SignatureBlock& block, base::Lang lang) {
  Lines left = signer_lines(block.left);
  Lines right = signer_lines(block.right);
  if (!block.place_and_date.empty()) {
    left.insert(left.begin(), "");
    right.insert(right.begin(), block.place_and_date);
  }
  std::string text = "\n" + side_by_side(left, right);
  if (block.recipients.empty()) return text;
  text += "\n" + line_of(recipients_word(lang));
  for (const std::string& line : block.recipients) text += line_of(line);
  return text;
}

}  // namespace

base::Result<std::string> write_text(const Document& document, base::Lang lang) {
  check_document(document);
  std::string text;
  if (document.meta.contains_confidential) text += line_of(confidentiality_line(lang)) + "\n";
  if (!has_own_head(document))
    text += office_text(document.header) + "\n" + title_text(document.title, document.header.about.empty()) + "\n";
  for (const Block& block : document.body) text += std::visit(BlockText{lang}, block);
  if (!document.notes.empty()) text += "\n" + line_of(notes_word(lang));
  for (const std::string& note : document.notes) text += line_of("- " + note);
  if (document.signature) text += signature_text(*document.signature, lang);
  for (const Block& block : document.annexes) text += std::visit(BlockText{lang}, block);
  return text + "\n" + provenance_line(document.meta, lang) + "\n";
}

}  // namespace mangnon::documents::text
