#include "exchange/file_kind.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/failures.hpp"

namespace mangnon::exchange {

namespace {

struct Signature {
  std::string_view bytes;
  std::string_view vi;
  std::string_view en;
};

constexpr std::array FOREIGN = {
    Signature{"%PDF-", "tệp PDF", "a PDF"},
    Signature{"\x89PNG", "tệp ảnh", "a picture"},
    Signature{"\xFF\xD8\xFF", "tệp ảnh", "a picture"},
    Signature{"GIF8", "tệp ảnh", "a picture"},
    Signature{"BM", "tệp ảnh", "a picture"},
    Signature{"II*", "tệp ảnh", "a picture"},
    Signature{"MM", "tệp ảnh", "a picture"},
    Signature{"Rar!", "tệp nén RAR", "a RAR archive"},
    Signature{"7z\xBC\xAF", "tệp nén 7z", "a 7z archive"},
    Signature{"\x1F\x8B", "tệp nén gz", "a gz archive"},
    Signature{"{\\rtf", "tệp văn bản RTF", "an RTF document"},
    Signature{"MZ", "tệp chương trình", "a program"},
    Signature{"\x7F"
              "ELF",
              "tệp chương trình", "a program"},
    Signature{"SQLite format 3", "tệp cơ sở dữ liệu", "a database"},
};

constexpr std::string_view OLE = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
// The stream name "EncryptedPackage" as an OLE directory writes it (UTF-16).
constexpr std::string_view ENCRYPTED_PACKAGE{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};
constexpr std::size_t SAMPLE_BYTES = 4'096;

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

bool is_wide_text(std::string_view bytes) {
  return starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF");
}

// Short signatures of letters ("BM", "MM", "MZ") also begin words; a picture or program has zero bytes soon after.
bool is_binary(std::string_view bytes) {
  return bytes.substr(0, SAMPLE_BYTES).find('\0') != std::string_view::npos;
}

}  // namespace

base::Result<FileKind> detect_kind(std::string_view bytes) {
  if (base::trim(bytes.substr(0, SAMPLE_BYTES)).empty()) return base::fail(FILE_EMPTY);
  if (starts_with(bytes, "PK\x03\x04") || starts_with(bytes, "PK\x05\x06")) return FileKind::zip;
  if (starts_with(bytes, OLE)) {
    if (bytes.find(ENCRYPTED_PACKAGE) != std::string_view::npos) return base::fail(FILE_ENCRYPTED);
    return FileKind::ole;
  }
  for (const auto& signature : FOREIGN) {
    const bool sure = signature.bytes.size() > 3 || is_binary(bytes);
    if (starts_with(bytes, signature.bytes) && sure)
      return base::fail(FILE_TYPE_WRONG, {}, {std::string(signature.vi), std::string(signature.en)});
  }
  if (is_wide_text(bytes)) return FileKind::text;
  if (is_binary(bytes)) return base::fail(FILE_TYPE_WRONG, {}, {"tệp lạ", "an unknown file"});
  const auto head = base::ascii_lower(base::trim(bytes.substr(0, SAMPLE_BYTES)));
  const bool markup = starts_with(head, "<");
  if (markup && (starts_with(head, "<!doctype html") || head.find("<html") != std::string::npos ||
                 head.find("<table") != std::string::npos))
    return base::fail(FILE_TYPE_TO_CONVERT, {}, {"trang web lưu dưới tên Excel", "a web page saved as Excel"});
  if (markup) return base::fail(FILE_TYPE_TO_CONVERT, {}, {"bảng tính XML đời cũ", "an old XML spreadsheet"});
  return FileKind::text;
}

base::Result<void> check_is_workbook(const ZipArchive& archive) {
  if (archive.has("xl/workbook.bin"))
    return base::fail(FILE_TYPE_TO_CONVERT, {}, {"Excel nhị phân (.xlsb)", "binary Excel (.xlsb)"});
  if (starts_with(archive.head_of("mimetype", 64), "application/vnd.oasis.opendocument"))
    return base::fail(FILE_TYPE_TO_CONVERT, {}, {"tệp OpenDocument (.ods)", "an OpenDocument file (.ods)"});
  if (archive.has("word/document.xml")) return base::fail(FILE_TYPE_WRONG, {}, {"tệp Word", "a Word document"});
  if (archive.has("ppt/presentation.xml"))
    return base::fail(FILE_TYPE_WRONG, {}, {"tệp PowerPoint", "a PowerPoint file"});
  if (!archive.has("[Content_Types].xml")) return base::fail(FILE_TYPE_WRONG, {}, {"tệp nén", "an archive"});
  return {};
}

}  // namespace mangnon::exchange
