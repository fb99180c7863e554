// Hand-made workbooks for tests: the parts of an .xlsx written out as text, so that each oddity can be put in by hand.
#pragma once

#include <unistd.h>
#include <zip.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace mangnon::exchange::testing {

using Parts = std::map<std::string, std::string>;

// A path of its own, removed at the end.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& extension)
      : path_(std::filesystem::temp_directory_path() /
              ("mangnon-exchange-" + std::to_string(getpid()) + "-" + std::to_string(next()++) + extension)) {}
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string bytes() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void write(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }

 private:
  static int& next() {
    static int number = 0;
    return number;
  }
  std::filesystem::path path_;
};

inline std::string zip_of(const Parts& parts) {
  const TemporaryFile file(".zip");
  int error = 0;
  zip_t* archive = zip_open(file.path().c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (const auto& [name, text] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_OVERWRITE);
  zip_close(archive);
  return file.bytes();
}

struct Sheet {
  std::string name = "Sheet1";
  std::string rows{};        // the inside of <sheetData>
  std::string after_rows{};  // <mergeCells> …
  std::string state{};       // "hidden"
};

struct Workbook {
  std::vector<Sheet> sheets{};
  std::vector<std::string> shared{};  // the insides of <si>
  std::string styles{};               // the inside of <styleSheet>
  std::string workbook_properties{};  // <workbookPr date1904="1"/>
};

inline Parts parts_of(const Workbook& workbook) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  Parts parts;
  parts["[Content_Types].xml"] = head + "<Types/>";
  parts["_rels/.rels"] = head + "<Relationships><Relationship Id=\"r1\" Type=\"" + type +
                         "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
  std::string sheets;
  std::string relations;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const auto& sheet = workbook.sheets[i];
    const auto number = std::to_string(i + 1);
    sheets += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\" r:id=\"s" + number + "\"" +
              (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + "/>";
    relations += "<Relationship Id=\"s" + number + "\" Type=\"" + type + "worksheet\" Target=\"worksheets/sheet" +
                 number + ".xml\"/>";
    parts["xl/worksheets/sheet" + number + ".xml"] =
        head + "<worksheet><sheetData>" + sheet.rows + "</sheetData>" + sheet.after_rows + "</worksheet>";
  }
  relations += "<Relationship Id=\"st\" Type=\"" + type + "styles\" Target=\"styles.xml\"/>";
  relations += "<Relationship Id=\"ss\" Type=\"" + type + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
  parts["xl/workbook.xml"] =
      head + "<workbook xmlns:r=\"r\">" + workbook.workbook_properties + "<sheets>" + sheets + "</sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] = head + "<Relationships>" + relations + "</Relationships>";
  parts["xl/styles.xml"] = head + "<styleSheet>" + workbook.styles + "</styleSheet>";
  std::string shared;
  for (const auto& text : workbook.shared) shared += "<si>" + text + "</si>";
  parts["xl/sharedStrings.xml"] = head + "<sst>" + shared + "</sst>";
  return parts;
}

inline std::string xlsx_of(const Workbook& workbook) {
  return zip_of(parts_of(workbook));
}

// A row of inline strings; empty ones are left out.
inline std::string inline_row(std::size_t number, const std::vector<std::string>& texts) {
  std::string row = "<row r=\"" + std::to_string(number) + "\">";
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (!texts[i].empty())
      row += "<c r=\"" + std::string(1, static_cast<char>('A' + i)) + std::to_string(number) +
             "\" t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>";
  return row + "</row>";
}

}  // namespace mangnon::exchange::testing
