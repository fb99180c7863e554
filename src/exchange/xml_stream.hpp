// The XML parts of a workbook, as a stream of starts, ends and texts. A document type declaration is refused: office
// programs never write one, and it is the way to entity bombs and to reading other files.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.hpp"
#include "exchange/zip_archive.hpp"

namespace mangnon::exchange {

// The attributes of one element; valid during the call only.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  // The value of the attribute of that local name ("id" finds r:id); empty when absent.
  [[nodiscard]] std::string_view get(std::string_view local_name) const;

 private:
  const char** pairs_;
};

// What reads a part. Names come without their namespace prefix.
class XmlReader {
 public:
  virtual ~XmlReader() = default;
  virtual void on_start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void on_end(std::string_view name) = 0;
  virtual void on_text(std::string_view text) = 0;
  // Asked after every piece: a failure stops the reading.
  [[nodiscard]] virtual base::Result<void> state() const = 0;
};

// FAILS with FILE_DAMAGED (not well-formed), FILE_UNSAFE (a document type declaration, nesting deeper than 100,
// a tag or comment longer than XML_TOKEN_BYTES, which a parser would hold in memory whole),
// and with what the archive or the reader fails with.
[[nodiscard]] base::Result<void> read_xml_part(ZipArchive& archive, const std::string& part, XmlReader& reader);

}  // namespace mangnon::exchange
