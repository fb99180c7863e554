#include "exchange/xlsx_parts.hpp"

#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "exchange/failures.hpp"
#include "exchange/xml_stream.hpp"

namespace mangnon::exchange {

namespace {

constexpr std::size_t STYLES_MAX = 70'000;  // Excel writes at most 65,490
constexpr std::size_t SHEETS_MAX = 2'000;

int number_of(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_true(std::string_view text) {
  return text == "1" || text == "true" || text == "on";
}

// "xl/workbook.xml" and "../a/b.xml" or "/a/b.xml" → the path in the archive.
std::string resolve(std::string_view from_part, std::string_view target) {
  std::vector<std::string> path;
  if (!target.empty() && target.front() == '/') {
    target.remove_prefix(1);
  } else {
    for (const auto piece : base::split(from_part, '/')) path.emplace_back(piece);
    path.pop_back();
  }
  for (const auto piece : base::split(target, '/')) {
    if (piece == "..") {
      if (!path.empty()) path.pop_back();
    } else if (piece != "." && !piece.empty()) {
      path.emplace_back(piece);
    }
  }
  return base::join(path, "/");
}

std::string relations_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

struct Relation {
  std::string id;
  std::string kind;  // the last word of its type: "worksheet", "styles" …
  std::string part;
};

class RelationsReader final : public XmlReader {
 public:
  explicit RelationsReader(std::string from) : from_(std::move(from)) {}
  std::vector<Relation> relations{};

  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || relations.size() >= SHEETS_MAX) return;
    const auto type = attributes.get("Type");
    relations.push_back({std::string(attributes.get("Id")), std::string(type.substr(type.rfind('/') + 1)),
                         resolve(from_, attributes.get("Target"))});
  }
  void on_end(std::string_view) override {}
  void on_text(std::string_view) override {}
  [[nodiscard]] base::Result<void> state() const override { return {}; }

 private:
  std::string from_;
};

base::Result<std::vector<Relation>> read_relations(ZipArchive& archive, const std::string& of_part) {
  RelationsReader reader(of_part);
  MANGNON_CHECKED(read_xml_part(archive, relations_of(of_part), reader));
  return std::move(reader.relations);
}

const Relation* find_kind(const std::vector<Relation>& relations, std::string_view kind) {
  for (const auto& relation : relations)
    if (relation.kind == kind) return &relation;
  return nullptr;
}

class WorkbookReader final : public XmlReader {
 public:
  explicit WorkbookReader(const std::vector<Relation>& relations) : relations_(relations) {}
  WorkbookParts parts{};

  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") parts.epoch_1904 = is_true(attributes.get("date1904"));
    if (name != "sheet" || parts.sheets.size() >= SHEETS_MAX) return;
    const auto state = attributes.get("state");
    for (const auto& relation : relations_)
      if (relation.kind == "worksheet" && relation.id == attributes.get("id"))
        parts.sheets.push_back(
            {std::string(attributes.get("name")), relation.part, state.empty() || state == "visible"});
  }
  void on_end(std::string_view) override {}
  void on_text(std::string_view) override {}
  [[nodiscard]] base::Result<void> state() const override { return {}; }

 private:
  const std::vector<Relation>& relations_;
};

class StylesReader final : public XmlReader {
 public:
  std::vector<CellLook> looks{};

  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") {
      const int id = number_of(attributes.get("numFmtId"));
      if (date_formats_.size() < STYLES_MAX) date_formats_[id] = is_date_format(id, attributes.get("formatCode"));
    } else if (name == "fonts" || name == "cellXfs") {
      section_ = name == "fonts" ? Section::fonts : Section::cell_formats;
    } else if (name == "font" && section_ == Section::fonts && fonts_.size() < STYLES_MAX) {
      fonts_.emplace_back();
    } else if (name == "name" && section_ == Section::fonts && !fonts_.empty()) {
      if (is_legacy_font(attributes.get("val"))) fonts_.back() = attributes.get("val");
    } else if (name == "xf" && section_ == Section::cell_formats && looks.size() < STYLES_MAX) {
      add_look(attributes);
    }
  }
  void on_end(std::string_view name) override {
    if (name == "fonts" || name == "cellXfs") section_ = Section::other;
  }
  void on_text(std::string_view) override {}
  [[nodiscard]] base::Result<void> state() const override { return {}; }

 private:
  enum class Section { other, fonts, cell_formats };

  void add_look(const XmlAttributes& attributes) {
    const int format = number_of(attributes.get("numFmtId"));
    const auto font = static_cast<std::size_t>(number_of(attributes.get("fontId")));
    const auto custom = date_formats_.find(format);
    looks.push_back({.date = custom != date_formats_.end() ? custom->second : is_date_format(format, ""),
                     .legacy_font = font < fonts_.size() ? fonts_[font] : ""});
  }

  Section section_ = Section::other;
  std::map<int, bool> date_formats_{};
  std::vector<std::string> fonts_{};
};

class SharedStringsReader final : public XmlReader {
 public:
  explicit SharedStringsReader(const SheetLimits& limits) : limits_(limits) {}
  SharedStrings strings{};

  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "si") {
      text_.clear();
      font_.clear();
    } else if (name == "rPh") {
      phonetic_ = true;
    } else if (name == "t") {
      in_text_ = !phonetic_;
    } else if (name == "rFont" && is_legacy_font(attributes.get("val"))) {
      font_ = attributes.get("val");
    }
  }
  void on_end(std::string_view name) override {
    if (name == "t") in_text_ = false;
    if (name == "rPh") phonetic_ = false;
    if (name != "si" || too_large()) return;
    strings.add(text_, font_);
    text_.clear();
  }
  void on_text(std::string_view text) override {
    if (in_text_ && !too_large()) text_ += text;
  }
  [[nodiscard]] base::Result<void> state() const override {
    if (too_large()) return base::fail(WORKBOOK_UNPACKS_TOO_LARGE);
    return {};
  }

 private:
  [[nodiscard]] bool too_large() const {
    constexpr std::size_t INDEX_BYTES = sizeof(std::uint32_t);
    return strings.bytes() + text_.size() + strings.size() * INDEX_BYTES > limits_.shared_string_bytes;
  }

  const SheetLimits& limits_;
  std::string text_{};
  std::string font_{};
  bool in_text_ = false;
  bool phonetic_ = false;
};

}  // namespace

base::Result<WorkbookParts> read_workbook_parts(ZipArchive& archive) {
  MANGNON_TRY(package, read_relations(archive, ""));
  const auto* workbook = find_kind(package, "officeDocument");
  if (workbook == nullptr) return base::fail(FILE_DAMAGED);
  MANGNON_TRY(relations, read_relations(archive, workbook->part));
  WorkbookReader reader(relations);
  MANGNON_CHECKED(read_xml_part(archive, workbook->part, reader));
  if (const auto* strings = find_kind(relations, "sharedStrings")) reader.parts.shared_strings = strings->part;
  if (const auto* styles = find_kind(relations, "styles")) reader.parts.styles = styles->part;
  return std::move(reader.parts);
}

base::Result<std::vector<CellLook>> read_cell_looks(ZipArchive& archive, const std::string& part) {
  StylesReader reader;
  MANGNON_CHECKED(read_xml_part(archive, part, reader));
  return std::move(reader.looks);
}

void SharedStrings::add(std::string_view text, std::string_view legacy_font) {
  texts_ += text;
  if (!legacy_font.empty()) fonts_.emplace(ends_.size(), legacy_font);
  ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
}

std::string_view SharedStrings::text(std::size_t index) const {
  if (index >= ends_.size()) return {};
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(texts_).substr(begin, ends_[index] - begin);
}

std::string_view SharedStrings::legacy_font(std::size_t index) const {
  const auto font = fonts_.find(index);
  return font == fonts_.end() ? std::string_view() : std::string_view(font->second);
}

base::Result<SharedStrings> read_shared_strings(ZipArchive& archive, const std::string& part,
                                                const SheetLimits& limits) {
  SharedStringsReader reader(limits);
  MANGNON_CHECKED(read_xml_part(archive, part, reader));
  return std::move(reader.strings);
}

bool is_date_format(int id, std::string_view code) {
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == ';') return false;  // only the part for positive numbers counts
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      const std::size_t close = code.find(c == '"' ? '"' : ']', i + 1);
      if (close == std::string_view::npos) return false;
      i = close;
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
      return true;
    }
  }
  return false;
}

bool is_legacy_font(std::string_view name) {
  const auto lower = base::ascii_lower(name.substr(0, 4));
  return lower.rfind(".vn", 0) == 0 || lower == "vni-";
}

}  // namespace mangnon::exchange
