#include "documents/docx/markup.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/text.hpp"

namespace mangnon::documents::docx {

namespace {

constexpr double TWIPS_PER_MM = 1440 / 25.4;

std::string_view alignment(const Look& look) {
  if (look.justified) return "both";
  switch (look.align) {
    case Align::start:
      return "left";
    case Align::centre:
      return "center";
    case Align::end:
      return "right";
  }
  return "left";
}

std::string run_properties(const Look& look) {
  const auto half_points = std::lround(look.size_pt * 2);
  return fmt::format("<w:rPr>{}{}<w:sz w:val=\"{}\"/><w:szCs w:val=\"{}\"/></w:rPr>", look.bold ? "<w:b/>" : "",
                     look.italic ? "<w:i/>" : "", half_points, half_points);
}

}  // namespace

int twips_of_mm(double mm) {
  return static_cast<int>(std::lround(mm * TWIPS_PER_MM));
}

std::string xml_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else if (c == '"')
      result += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20U && c != 0x7F)
      result += c;
    else
      result += ' ';
  }
  return result;
}

std::string run(std::string_view text, const Look& look) {
  std::string runs;
  for (const auto line : base::split(text, '\n')) {
    if (!runs.empty()) runs += "<w:r><w:br/></w:r>";
    runs += fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>", run_properties(look), xml_text(line));
  }
  return runs;
}

std::string field(std::string_view name, const Look& look) {
  return fmt::format("<w:fldSimple w:instr=\" {} \"><w:r>{}<w:t>1</w:t></w:r></w:fldSimple>", name,
                     run_properties(look));
}

std::string paragraph_of(std::string_view runs, const Look& look) {
  std::string properties;
  if (look.keeps_with_next) properties += "<w:keepNext/>";
  properties += fmt::format("<w:spacing w:before=\"{}\" w:after=\"{}\"/>", std::lround(look.before_pt * 20),
                            std::lround(look.after_pt * 20));
  if (look.first_indent_mm > 0)
    properties += fmt::format("<w:ind w:firstLine=\"{}\"/>", twips_of_mm(look.first_indent_mm));
  properties += fmt::format("<w:jc w:val=\"{}\"/>", alignment(look));
  return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", properties, runs);
}

std::string paragraph(std::string_view text, const Look& look) {
  return paragraph_of(text.empty() ? "" : run(text, look), look);
}

std::string short_rule(double cell_mm, double share) {
  const int side = twips_of_mm(cell_mm * (1 - share) / 2);
  return fmt::format(
      "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
      "<w:spacing w:before=\"20\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\"{}\" "
      "w:right=\"{}\"/></w:pPr></w:p>",
      side, side);
}

}  // namespace mangnon::documents::docx
