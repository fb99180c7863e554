#include "documents/docx/package.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <memory>
#include <utility>

#include "documents/docx/markup.hpp"
#include "documents/failures.hpp"

namespace mangnon::documents::docx {

namespace {

constexpr std::string_view XML_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view NAMESPACES =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr std::string_view RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

constexpr std::string_view STYLES =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
    "w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:lang "
    "w:val=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" "
    "w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" "
    "w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>";

using Part = std::pair<std::string, std::string>;  // name, content

std::string word_part(std::string_view root, std::string_view inside) {
  return fmt::format("{0}<w:{1} {2}>{3}</w:{1}>", XML_HEAD, root, NAMESPACES, inside);
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& targets, std::string_view prefix) {
  std::string text;
  for (std::size_t i = 0; i < targets.size(); ++i)
    text += fmt::format("<Relationship Id=\"{}{}\" Type=\"{}\" Target=\"{}\"/>", prefix, i + 1, targets[i].first,
                        targets[i].second);
  return fmt::format(
      "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}"
      "</Relationships>",
      XML_HEAD, text);
}

std::string of_type(std::string_view part, std::string_view type) {
  return fmt::format("<Override PartName=\"/{}\" ContentType=\"{}{}+xml\"/>", part, WORD_TYPE, type);
}

std::string core_properties(std::string_view title, base::Moment made_at) {
  const std::string made = base::format_moment(made_at).substr(0, 19) + "Z";
  return fmt::format(
      "{0}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{1}</dc:title><dc:creator>Măng Non"
      "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">{2}</dcterms:created></cp:coreProperties>",
      XML_HEAD, xml_text(title), made);
}

std::vector<std::string> footer_names(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= count; ++i) names.push_back(fmt::format("footer{}.xml", i));
  return names;
}

std::string content_types(const std::vector<std::string>& footers) {
  std::string types = of_type("word/document.xml", "document.main") + of_type("word/styles.xml", "styles") +
                      of_type("word/header1.xml", "header");
  for (const auto& name : footers) types += of_type("word/" + name, "footer");
  return fmt::format(
      "{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
      "ContentType=\"application/xml\"/><Override PartName=\"/docProps/core.xml\" "
      "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{}</Types>",
      XML_HEAD, types);
}

struct CloseSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

base::Result<std::string> not_written(const char* step) {
  return base::fail(DOCUMENT_NOT_WRITTEN, {}, {step});
}

// Reads what the archive wrote into its buffer.
base::Result<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return not_written("zip");
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  const auto read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read != static_cast<zip_int64_t>(bytes.size())) return not_written("zip");
  return bytes;
}

base::Result<std::string> zipped(const std::vector<Part>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, CloseSource> target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) return not_written("zip");
  zip_source_keep(target.get());
  std::unique_ptr<zip_t, DiscardArchive> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) return not_written("zip");
  constexpr time_t EQUAL_TIMES = 315'532'800;  // 1980-01-01, the first that ZIP knows: equal papers, equal bytes
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(archive.get(), content.data(), content.size(), 0);
    const auto index = source == nullptr ? -1 : zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      return not_written("zip");
    }
    if (zip_file_set_mtime(archive.get(), static_cast<zip_uint64_t>(index), EQUAL_TIMES, 0) != 0)
      return not_written("zip");
  }
  if (zip_close(archive.get()) != 0) return not_written("zip");
  (void)archive.release();
  return bytes_of(target.get());
}

}  // namespace

std::string Package::add_footer(std::string paragraphs) {
  footers_.push_back(std::move(paragraphs));
  return fmt::format("rId{}", 2 + footers_.size());
}

std::string Package::page_number_header(std::string paragraphs) {
  header_ = std::move(paragraphs);
  return "rId2";
}

base::Result<std::string> Package::write(const std::string& body, std::string_view title, base::Moment made_at) const {
  const auto footers = footer_names(footers_.size());
  const auto type = [](std::string_view name) { return std::string(RELATION) + std::string(name); };
  std::vector<std::pair<std::string, std::string>> of_document = {{type("styles"), "styles.xml"},
                                                                  {type("header"), "header1.xml"}};
  for (const auto& name : footers) of_document.emplace_back(type("footer"), name);
  std::vector<Part> parts = {
      {"[Content_Types].xml", content_types(footers)},
      {"_rels/.rels",
       relations({{type("officeDocument"), "word/document.xml"},
                  {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                   "docProps/core.xml"}},
                 "r")},
      {"docProps/core.xml", core_properties(title, made_at)},
      {"word/_rels/document.xml.rels", relations(of_document, "rId")},
      {"word/document.xml", word_part("document", "<w:body>" + body + "</w:body>")},
      {"word/styles.xml", word_part("styles", STYLES)},
      {"word/header1.xml", word_part("hdr", header_)}};
  for (std::size_t i = 0; i < footers.size(); ++i)
    parts.emplace_back("word/" + footers[i], word_part("ftr", footers_[i]));
  return zipped(parts);
}

}  // namespace mangnon::documents::docx
