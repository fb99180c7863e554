// Any bytes given as an uploaded workbook: file kind, zip, XML, cells, header, rows.
#include <cstddef>
#include <cstdint>

#include "import_lists.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mangnon::fuzz::import_bytes({reinterpret_cast<const char*>(data), size});
  return 0;
}
