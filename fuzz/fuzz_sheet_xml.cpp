// The XML parts of an .xlsx, put into a sound zip so that every input reaches the readers: worksheet, shared strings,
// styles and workbook, separated by lines of "=====".
#include <zip.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "import_lists.hpp"

namespace {

constexpr std::string_view CUT = "\n=====\n";

std::string zip_of(const std::array<std::pair<const char*, std::string>, 7>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(memory);
  zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
  for (const auto& [name, text] : parts) {
    const auto index = zip_file_add(archive, name, zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  zip_close(archive);
  zip_source_open(memory);
  zip_source_seek(memory, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(memory)), '\0');
  zip_source_seek(memory, 0, SEEK_SET);
  zip_source_read(memory, bytes.data(), bytes.size());
  zip_source_close(memory);
  zip_source_free(memory);
  zip_error_fini(&error);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::array<std::string, 4> given;
  for (auto& part : given) {
    const std::size_t end = std::min(rest.find(CUT), rest.size());
    part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + CUT.size(), rest.size()));
  }
  const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string workbook =
      given[3].empty() ? "<workbook><sheets><sheet name=\"a\" id=\"s1\"/></sheets></workbook>" : given[3];
  mangnon::fuzz::import_bytes(zip_of(
      {{{"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
         "<R><Relationship Id=\"r\" Type=\"" + type + "officeDocument\" Target=\"xl/workbook.xml\"/></R>"},
        {"xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"s1\" Type=\"" + type +
                                           "worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"a\" Type=\"" + type +
                                           "sharedStrings\" Target=\"strings.xml\"/><Relationship Id=\"b\" Type=\"" +
                                           type + "styles\" Target=\"styles.xml\"/></R>"},
        {"xl/workbook.xml", workbook},
        {"xl/sheet.xml", given[0]},
        {"xl/strings.xml", given[1]},
        {"xl/styles.xml", given[2]}}}));
  return 0;
}
